import { addDays, type Day, type Id, newId } from '@app/kernel';
import type { Row } from '../../seeds/loading/rows.js';
import type { Person } from './people.js';
import { OPENED, ROLL, TODAY, type World } from './world.js';

/** A session whose register the bench saves: thirty people of one cluster, as a room would be. */
export interface Session {
  id: Id;
  heldOn: Day;
  startsAt: string;
  roll: Id[];
}

export const MINUTES = 180;
/** On how many days before today registers are saved: on each of them their register is open still. */
export const DAYS_BACK = 60;
/** One after the other, so that their trainer is in one room at a time. */
const STARTS = ['09:30', '12:30', '15:30', '18:30'];

/** Each session takes the next thirty people of the next cluster, so that nobody attends all of them. */
export function makeSessions(howMany: number, people: Person[], { clusters }: World): Session[] {
  const byCluster = clusters.map((_, cluster) => people.filter(({ site }) => site % clusters.length === cluster));
  return Array.from({ length: howMany }, (_, at) => {
    const there = byCluster[at % clusters.length]!;
    const first = Math.floor(at / clusters.length) * ROLL;
    const roll = Array.from({ length: ROLL }, (_, seat) => there[(first + seat) % there.length]!.id);
    const startsAt = STARTS[Math.floor(at / DAYS_BACK)]!;
    return { id: newId(), heldOn: addDays(TODAY, -1 - (at % DAYS_BACK)), startsAt, roll };
  });
}

export const sessionRows = (sessions: Session[], trainer: Id, { courseId }: World): [table: string, rows: Row[]][] => [
  [
    'session',
    sessions.map(({ id, heldOn, startsAt }) => ({
      id,
      course_id: courseId,
      held_on: heldOn,
      starts_at: startsAt,
      minutes: MINUTES,
      capacity: ROLL,
    })),
  ],
  ['session_trainer', sessions.map(({ id }) => ({ session_id: id, practitioner_id: trainer }))],
  [
    'booking',
    sessions.flatMap(({ id, roll }) =>
      roll.map((person) => ({ id: newId(), session_id: id, practitioner_id: person, recorded_at: OPENED })),
    ),
  ],
];
