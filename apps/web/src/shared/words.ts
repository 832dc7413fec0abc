import type { Day, Instant } from '../graphql/graphql.js';
import { inFigures } from './numbers.js';

const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekdayFormat = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const instantFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

const midnight = (day: Day) => new Date(`${day}T00:00:00Z`);

/** '2026-03-24' as people write it: 24 March 2026. */
export const inWords = (day: Day) => dayFormat.format(midnight(day));

/** '2026-03-24' by its month: March 2026. */
export const monthInWords = (day: Day) => inWords(day).replace(/^\d+ /, '');

/** '2026-03-24' with its weekday: Tuesday, 24 March 2026 without the comma. */
export const withWeekday = (day: Day) => weekdayFormat.format(midnight(day)).replace(',', '');

/** What an emptied field means on every page that answers for a day. */
export const emptyIs = (today: Day) => `Empty is today, ${inWords(today)}`;

/** A moment by the clocks of London: 24 March 2026 at 09:30. */
export const momentInWords = (instant: Instant) => instantFormat.format(new Date(instant));

/** The same for those who read it on that day: at 09:30 today; on 24 March 2026 at 09:30. */
export function whenInWords(instant: Instant, today: Day) {
  const moment = momentInWords(instant);
  const day = `${inWords(today)} `;
  return moment.startsWith(day) ? `${moment.slice(day.length)} today` : `on ${moment}`;
}

/** So many days later, or earlier. */
export function daysAfter(day: Day, days: number): Day {
  const date = midnight(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Whether it is a day of the calendar, written YYYY-MM-DD. */
export const isInCalendar = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(+midnight(text)) && midnight(text).toISOString().startsWith(text);

/** Whether it is a day that can be asked about: of the last century, this one or the next. */
export const isDay = (text: string): boolean => /^(19|20|21)/.test(text) && isInCalendar(text);

/** 1 person, 2 people, 2,548 people. */
export const counted = (count: number, one: string, many = `${one}s`) =>
  `${inFigures(count)} ${count === 1 ? one : many}`;

/** a; a and b; a, b and c. */
export const listed = (words: string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The first letter large, as at the beginning of a sentence. */
export const sentenceCase = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
