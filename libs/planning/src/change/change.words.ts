import { type Day, formatDay } from '@app/kernel';

/** People, and full-time equivalents, there and needed. */
export interface Stand {
  people: { held: number; needed: number };
  fte: { held: number; needed: number };
  close: boolean;
}

export interface Told {
  cluster: string;
  level: string;
  before: Stand;
  now: Stand;
  since: Day;
  /** The last day on which who is there changed; null where only what is needed did. */
  on: Day | null;
}

/** From what to what, since when, and how it stands now where that is another verdict. */
export function changeInWords({ cluster, level, before, now, since, on }: Told): string {
  const when = on ? `on ${formatDay(on)}` : `since ${formatDay(since)}`;
  return `${level} in ${cluster} went ${fromTo(before, now)} ${when}.${verdict(before, now)}`;
}

function fromTo(before: Stand, now: Stand) {
  const isInHours = before.people.held === now.people.held && before.people.needed === now.people.needed;
  const [was, is, unit] = isInHours
    ? [before.fte, now.fte, 'full-time equivalents']
    : [before.people, now.people, 'people'];
  if (was.held > was.needed || is.held > is.needed) return beyondNeed(was, is, unit);
  return was.needed === is.needed
    ? `from ${was.held} to ${is.held} of ${is.needed} ${unit}`
    : `from ${was.held} of ${was.needed} to ${is.held} of ${is.needed} ${unit}`;
}

/* 24 are never said to be 24 of 16. */
function beyondNeed(was: Stand['people'], is: Stand['people'], unit: string) {
  const needed = `${is.needed} ${is.needed === 1 ? 'is' : 'are'} needed`;
  return was.needed === is.needed
    ? `from ${was.held} to ${is.held} ${unit}, where ${needed},`
    : `from ${was.held} ${unit}, where ${was.needed} ${was.needed === 1 ? 'was' : 'were'} needed, to ${is.held}, where ${needed},`;
}

function verdict(before: Stand, now: Stand) {
  if (before.close === now.close) return '';
  if (!now.close) return ' It is short now.';
  return now.fte.held < now.fte.needed ? ' That is close enough.' : ' That is enough.';
}

/** How many checks moved between enough and short, and how many else changed. */
export function changesInWords(since: Day, { short, enough, all }: { short: number; enough: number; all: number }) {
  const from = `Since ${formatDay(since)},`;
  if (all === 0) return `${from} nothing changed.`;
  const parts = [
    short > 0 && `${short} ${short === 1 ? 'check fell' : 'checks fell'} short`,
    enough > 0 && `${enough} ${enough === 1 ? 'check has' : 'checks have'} enough that had not`,
  ].filter(Boolean);
  const others = all - short - enough;
  const rest = others === 0 ? '' : `; ${others} ${others === 1 ? 'figure' : 'figures'} changed besides`;
  if (parts.length === 0)
    return `${from} no check moved between enough and short; ${all} ${all === 1 ? 'figure' : 'figures'} changed.`;
  return `${from} ${parts.join(' and ')}${rest}.`;
}
