import { type Day, formatDay } from '@app/kernel';

/** Two sessions that engage one person each over the same hours, or one that has both. */
export interface ClashOfSessions {
  heldOn: Day;
  startsAt: string;
  otherHeldOn: Day;
  otherStartsAt: string;
}

/** By day and hour: the title and location of a session are for its own people. */
export function sessionsInWords({ heldOn, startsAt, otherHeldOn, otherStartsAt }: ClashOfSessions): string {
  const first = `${formatDay(heldOn)} at ${startsAt}`;
  if (heldOn === otherHeldOn && startsAt === otherStartsAt)
    return `Both are on a session of ${first}: have one place given back, or one mark taken back, first.`;
  return `They are on two sessions of the same hours, on ${first} and on ${formatDay(otherHeldOn)} at ${otherStartsAt}: have one place given back, or one mark taken back, first.`;
}
