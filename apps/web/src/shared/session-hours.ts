import type { Day } from '../graphql/graphql.js';
import { counted, daysAfter, inWords } from './words.js';

/** When a session is, and no more of it. */
export interface SessionHours {
  heldOn: Day;
  startsAt: string;
  minutes: number;
}

/** When it ends by the clock: '09:30' and 180 minutes give '12:30'. */
export function endsAt(startsAt: string, minutes: number): string {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return [Math.floor(end / 60) % 24, end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/* What a day of training comes to, where a module lasts longer than one. */
const DAY_OF_TRAINING = 360;
const DAY_LONG = 10 * 60;

/** How long it is: 45 minutes, 3 hours, 2 hours 15 minutes; of what takes longer than a day, about how many days too. */
export function lengthInWords(minutes: number): string {
  const hours = minutes >= 60 ? counted(Math.floor(minutes / 60), 'hour') : '';
  const rest = minutes % 60 ? counted(minutes % 60, 'minute') : '';
  const length = [hours, rest].filter(Boolean).join(' ');
  return minutes <= DAY_LONG ? length : `${length}, so ${Math.round(minutes / DAY_OF_TRAINING)} days or so`;
}

/** 09:30 to 12:30 on 2 November 2026; one that goes on past midnight names both days. */
export function hoursInWords({ heldOn, startsAt, minutes }: SessionHours): string {
  const ends = endsAt(startsAt, minutes);
  const isNextDay = ends <= startsAt;
  return isNextDay
    ? `${startsAt} on ${inWords(heldOn)} to ${ends} on ${inWords(daysAfter(heldOn, 1))}`
    : `${startsAt} to ${ends} on ${inWords(heldOn)}`;
}
