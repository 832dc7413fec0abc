import { addDays, counted, type Day, formatDay, type Verbs } from '@app/kernel';
import { type Line, lineInWords } from '../rule/index.js';

export interface TeamCounts {
  /** Days within which something lapses soon. */
  soonDays: number;
  size: number;
  withLapsed: number;
  withLapsing: number;
}

/** A line about one of a manager's people. */
export function teamLineInWords(line: Line & { lapsing: boolean }, verbs: Verbs): string {
  if (!line.lapsing || !line.lastDay) return lineInWords(line, 'somebody else', verbs);
  return `Asked: ${line.requiredName}. Met up to and including ${formatDay(line.lastDay)}.`;
}

/** How a team stood, stands or would stand on a day, in one sentence. */
export function teamInWords({ soonDays, size, withLapsed, withLapsing }: TeamCounts, on: Day, verbs: Verbs): string {
  if (size === 0) return `Nobody ${verbs.is} in this team on ${formatDay(on)}.`;
  const lapsing = having(withLapsing, `that ${verbs.lapses} by ${formatDay(addDays(on, soonDays))}`, verbs);
  return `${counted(size, 'person', 'people')}; ${having(withLapsed, 'lapsed', verbs)}, ${lapsing}.`;
}

function having(people: number, what: string, { has, have }: Verbs): string {
  if (people === 0) return `nobody ${has} anything ${what}`;
  return `${people} ${people === 1 ? has : have} something ${what}`;
}
