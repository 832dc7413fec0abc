import { PARTNERSHIPS } from '../../seeds/index.js';
import type { Example } from './example.js';

type One = (sql: string, ...values: unknown[]) => Promise<string>;

/** One accepted call of every operation about places on the trainer’s own sessions, by name. */
export async function placeExamples(one: One): Promise<Record<string, Example>> {
  const [ahead, full] = [await one(AHEAD), await one(FULL)];
  const trainer = (variables: object): Example => ({ who: 'trainer', variables });
  return {
    bookPlace: trainer({ input: { sessionId: ahead, practitionerId: await one(FREE) } }),
    cancelBooking: trainer({
      input: { sessionId: ahead, practitionerId: await one(BOOKED, ahead), reason: 'ill' },
    }),
    changeCapacity: trainer({ input: { sessionId: ahead, capacity: 200, reason: 'A larger room' } }),
    waitingList: trainer({ sessionId: full }),
    stopWaiting: trainer({ input: { sessionId: full, practitionerId: await one(WAITING, full), reason: 'ill' } }),
  };
}

export const MINE = `session s join session_trainer t on t.session_id = s.id
  join account a on a.practitioner_id = t.practitioner_id and a.subject = 'trainer'`;
export const BOOKED = `select practitioner_id as id from booking where session_id = $1 and voided_at is null order by id`;
export const FREE = `
  select id from practitioner p where partnership_id = '${PARTNERSHIPS.demo}'
     and not exists (select from booking b where b.practitioner_id = p.id) order by id`;
const AHEAD = `
  select s.id from ${MINE}
   where s.held_on > '2026-11-02' and s.capacity > (select count(*) from booking b where b.session_id = s.id)
     and exists (select from booking b where b.session_id = s.id)
   order by s.held_on, s.id`;
const FULL = `select s.id from ${MINE} where exists (select from wait w where w.session_id = s.id and w.voided_at is null)`;
const WAITING = `select practitioner_id as id from wait where session_id = $1 and voided_at is null order by turn`;
