import { addDays, type Day } from './day.js';

/** A moment as an ISO text in UTC: '2026-03-24T09:30:00.000Z'. */
export type Instant = string;

export const LONDON = 'Europe/London';

const HOUR = 3_600_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that a wall calendar in the zone shows at that moment. */
export const todayIn = (zone: string = LONDON, instant: Instant | Date = new Date()): Day =>
  localDay(zone, new Date(instant).getTime());

/** The last millisecond of a day in a zone, whatever the clocks do that night. */
export const lastInstantOf = (day: Day, zone: string = LONDON): Instant =>
  new Date(firstMillisecondOf(addDays(day, 1), zone) - 1).toISOString();

// A day has at most two candidate midnights, one for the offset before it and one for the offset after it. Where clocks
// go forward at midnight only one of them falls on the day; where they go back to midnight, both do and the first counts.
function firstMillisecondOf(day: Day, zone: string) {
  const midnightUtc = Date.parse(day);
  const candidates = [-26, 26].map((hours) => midnightUtc - offsetAt(zone, midnightUtc + hours * HOUR));
  return Math.min(...candidates.filter((instant) => localDay(zone, instant) === day));
}

const localDay = (zone: string, instant: number): Day => localText(zone, instant).slice(0, 10);

const offsetAt = (zone: string, instant: number) =>
  Date.parse(`${localText(zone, instant).replace(' ', 'T')}Z`) - instant;

// Swedish writes dates as ISO does: '2026-03-24 09:30:00'.
function localText(zone: string, instant: number) {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  formats.set(zone, format);
  return format.format(instant);
}
