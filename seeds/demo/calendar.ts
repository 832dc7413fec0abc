import { addDays, type Day } from '@app/kernel';
import type { Chance } from './chance.js';

/** The day on which the demo lives for ever: a Monday. */
export const TODAY: Day = '2026-11-02';
/** When the partnership began to keep its record; older facts were entered in the weeks after. */
export const OPENED: Day = '2024-01-15';
/** What the story counts on is settled by this day, so that it is also true on the days before the first shortage. */
export const SETTLED: Day = '2026-08-28';

const SATURDAY = 6;
const SUNDAY = 0;
const weekday = (day: Day) => new Date(day).getUTCDay();

const BANK_HOLIDAYS = new Set(
  (
    '2024-01-01 2024-03-29 2024-04-01 2024-05-06 2024-05-27 2024-08-26 2024-12-25 2024-12-26 ' +
    '2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26 ' +
    '2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28 2027-01-01'
  ).split(' '),
);

/** That day, or the first one after it on which people are at work. */
export function workingDay(day: Day): Day {
  const off = weekday(day) === SATURDAY || weekday(day) === SUNDAY || BANK_HOLIDAYS.has(day);
  return off ? workingDay(addDays(day, 1)) : day;
}

/** The first day after so many whole months; a month that is too short for the day holds to its end. */
export function addMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const after = date > last ? Date.UTC(year, month + months, 1) : Date.UTC(year, month - 1 + months, date);
  return new Date(after).toISOString().slice(0, 10);
}

export const daysBetween = (from: Day, until: Day) => Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000);

/** Any day from `from` to `until`, both included. */
export const dayBetween = (chance: Chance, from: Day, until: Day): Day =>
  addDays(from, chance.between(0, Math.max(0, daysBetween(from, until))));

export const earlier = (one: Day, other: Day): Day => (one < other ? one : other);
export const later = (one: Day, other: Day): Day => (one > other ? one : other);

/** A moment of office hours on that day, as PostgreSQL reads it. Today it is still early. */
export function officeHours(day: Day, chance: Chance): string {
  const hour = day === TODAY ? chance.between(8, 9) : chance.between(9, 16);
  return `${day} ${two(hour)}:${two(chance.between(0, 59))}:${two(chance.between(0, 59))} Europe/London`;
}

/** When a fact of that day was written down: the same or the next working day, or when the partnership opened. */
export function recordedAfter(day: Day, chance: Chance): string {
  if (day < OPENED) return officeHours(workingDay(dayBetween(chance, OPENED, addDays(OPENED, 45))), chance);
  return officeHours(earlier(workingDay(addDays(day, chance.happens(0.6) ? 0 : 1)), later(day, TODAY)), chance);
}

const two = (number: number) => String(number).padStart(2, '0');
