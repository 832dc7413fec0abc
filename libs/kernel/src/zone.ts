import type { Day } from './day.js';

/** A moment as an ISO text in UTC: '2026-03-24T09:30:00.000Z'. */
export type Instant = string;

export const LONDON = 'Europe/London';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that a wall calendar in the zone shows at that moment. */
export function todayIn(zone: string = LONDON, instant: Instant | Date = new Date()): Day {
  // Swedish writes dates as ISO does.
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(new Date(instant));
}
