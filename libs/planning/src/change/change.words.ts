import { counted, type Day, formatDay, type Verbs } from '@app/kernel';

/** People, and full-time equivalents, there and needed. */
export interface Stand {
  people: { held: number; needed: number };
  fte: { held: number; needed: number };
  close: boolean;
}

/** The first and the last day on which something changed. */
export interface Days {
  first: Day;
  last: Day;
}

export interface Told {
  cluster: string;
  level: string;
  before: Stand;
  now: Stand;
  since: Day;
  /** When who is there changed; null where only what is needed did. */
  days: Days | null;
  verbs: Verbs;
}

/** From what to what, when, and how it stands now where that is another verdict. */
export function changeInWords({ cluster, level, before, now, since, days, verbs }: Told): string {
  return `${level} in ${cluster} ${verbs.went} ${fromTo(before, now, verbs)} ${when(before, now, since, days)}.${verdict(before, now, verbs)}`;
}

/** Whether as many people and hours are needed on both days. */
export const isNeedTheSame = (before: Stand, now: Stand): boolean =>
  before.people.needed === now.people.needed && before.fte.needed === now.fte.needed;

/* A day is that of the change only where all of it came on that day. */
function when(before: Stand, now: Stand, since: Day, days: Days | null) {
  if (!days || !isNeedTheSame(before, now)) return `since ${formatDay(since)}`;
  return days.first === days.last
    ? `on ${formatDay(days.last)}`
    : `since ${formatDay(since)}, last on ${formatDay(days.last)}`;
}

function fromTo(before: Stand, now: Stand, verbs: Verbs) {
  const [was, is, unit] = isInHours(before, now)
    ? [before.fte, now.fte, 'full-time equivalents']
    : [before.people, now.people, 'people'];
  if (was.held > was.needed || is.held > is.needed) return beyondNeed(was, is, { unit, verbs });
  return was.needed === is.needed
    ? `from ${was.held} to ${is.held} of ${is.needed} ${unit}`
    : `from ${was.held} of ${was.needed} to ${is.held} of ${is.needed} ${unit}`;
}

/* Where people do not tell it: as many on both days, or enough of them and still short; but never where hours are the same. */
function isInHours(before: Stand, now: Stand) {
  if (before.fte.held === now.fte.held && before.fte.needed === now.fte.needed) return false;
  const isSame = before.people.held === now.people.held && before.people.needed === now.people.needed;
  return isSame || [before, now].some(({ people, close }) => !close && people.held >= people.needed);
}

/* 24 are never said to be 24 of 16. */
function beyondNeed(was: Stand['people'], is: Stand['people'], { unit, verbs }: { unit: string; verbs: Verbs }) {
  const needed = `${is.needed} ${is.needed === 1 ? verbs.is : verbs.are} needed`;
  return was.needed === is.needed
    ? `from ${was.held} to ${is.held} ${unit}, where ${needed},`
    : `from ${was.held} ${unit}, where ${was.needed} ${was.needed === 1 ? 'was' : 'were'} needed, to ${is.held}, where ${needed},`;
}

function verdict(before: Stand, now: Stand, { is, then }: Verbs) {
  if (before.close === now.close) return '';
  if (!now.close) return ` It ${is} short ${then}.`;
  return ` That ${is} ${now.fte.held < now.fte.needed ? 'close enough' : 'enough'}.`;
}

interface HowMany {
  short: number;
  enough: number;
  all: number;
}

/** How many checks moved between enough and short, and how many else changed. */
export function changesInWords(
  since: Day,
  { short, enough, all }: HowMany,
  { fell, has, have, changed, moved }: Verbs,
) {
  const from = `Since ${formatDay(since)},`;
  if (all === 0) return `${from} nothing ${changed}.`;
  const parts = [
    short > 0 && `${counted(short, 'check')} ${fell} short`,
    enough > 0 && `${enough} ${enough === 1 ? `check ${has}` : `checks ${have}`} enough that had not`,
  ].filter(Boolean);
  const others = all - short - enough;
  const rest = others === 0 ? '' : `; ${counted(others, 'figure')} ${changed} besides`;
  if (parts.length === 0)
    return `${from} no check ${moved} between enough and short; ${counted(all, 'figure')} ${changed}.`;
  return `${from} ${parts.join(' and ')}${rest}.`;
}
