/** A moment as an ISO text in UTC: '2026-03-24T09:30:00.000Z'. */
export type Instant = string;

/** A calendar day without a time or a zone: 'YYYY-MM-DD'. Days compare and sort as text. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;
const [FIRST, LAST] = [Date.parse('0001-01-01'), Date.parse('9999-12-31')];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** True for real dates only, from year 1: 2025-02-29 is not a day. */
export function isDay(value: unknown): value is Day {
  const [, year, month, date] = (typeof value === 'string' && SHAPE.exec(value)) || [];
  return Number(year) > 0 && Number(date) > 0 && Number(date) <= lastDateOf(Number(year), Number(month));
}

/** So many days later, or earlier; the first and the last day that can be written stand for all beyond. */
export function addDays(day: Day, days: number): Day {
  const time = Date.parse(day) + days * MILLISECONDS_PER_DAY;
  return new Date(Math.min(Math.max(time, FIRST), LAST)).toISOString().slice(0, 10);
}

/** No day of the record is before it. */
export const EARLIEST_DAY: Day = '1950-01-01';

/** As far ahead as a day may be on which something is to begin. */
export const twoYearsAfter = (day: Day): Day => addDays(day, 731);

export const dayBefore = (day: Day): Day => addDays(day, -1);

/** '24 March 2026' */
export function formatDay(day: Day): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[month! - 1]} ${year}`;
}

function lastDateOf(year: number, month: number) {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
