import { addDays, type Day } from '@app/kernel';
import { inRange } from './standing-model.js';

export interface Range {
  from: Day;
  until: Day | null;
}

/** A PostgreSQL daterange or datemultirange in text, as its ranges: '{[2026-01-01,2026-02-01),[2026-03-01,)}'. */
export function rangesOf(text: string): Range[] {
  const found = text.matchAll(/\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)/g);
  return [...found].map(([, from, until]) => ({ from: from!, until: until ?? null }));
}

export const covers = (ranges: Range[], day: Day) => ranges.some(({ from, until }) => inRange(from, until, day));

/** Each day named, the day before and the day after, once, in order. */
export function withNeighbours(days: Iterable<Day | null>): Day[] {
  const all = new Set<Day>();
  for (const day of days) if (day) [-1, 0, 1].forEach((step) => all.add(addDays(day, step)));
  return [...all].sort();
}
