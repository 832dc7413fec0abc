import type { Day } from '../graphql/graphql.js';
import { daysAfter, inWords } from './words.js';

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

/** 09:30 to 12:30 on 2 November 2026; one that goes on past midnight names both days. */
export function hoursInWords({ heldOn, startsAt, minutes }: SessionHours): string {
  const ends = endsAt(startsAt, minutes);
  const isNextDay = ends <= startsAt;
  return isNextDay
    ? `${startsAt} on ${inWords(heldOn)} to ${ends} on ${inWords(daysAfter(heldOn, 1))}`
    : `${startsAt} to ${ends} on ${inWords(heldOn)}`;
}
