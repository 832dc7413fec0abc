import type pg from 'pg';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import type { Mark, PlannedSession } from '../model/engagement-model.js';
import { insert } from './world.js';

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

const wordsOf = (mark: Mark): [string, number] =>
  typeof mark === 'object' ? [mark.for === 'first' ? 'LEFT_EARLY' : 'LATE', mark.minutes] : MARKS[mark];
const MARKS = { absent: ['ABSENT', 0], throughout: ['PRESENT', 15] } satisfies Record<string, [string, number]>;

/** What happens at sessions, as statements that the services send; `first` is the day of minute 0. */
export function sessionDiary(at: () => { app: pg.Client; courseId: Id }, first: Day) {
  const add = async ({ id, begins, ends, capacity, trainer }: PlannedSession) => {
    const held_on = addDays(first, Math.floor(begins / 1440));
    const when = { held_on, starts_at: clock(begins % 1440), minutes: ends - begins };
    await insert(at().app, 'session', [{ id, course_id: at().courseId, ...when, capacity }]);
    await insert(at().app, 'session_trainer', [{ session_id: id, practitioner_id: trainer }]);
  };
  const book = (session_id: Id, practitioner_id: Id) =>
    insert(at().app, 'booking', [{ id: newId(), session_id, practitioner_id }]);
  const wait = (session: Id, person: Id) =>
    at().app.query(
      `insert into wait (id, session_id, practitioner_id, turn)
       select $1, $2, $3, coalesce(max(turn), 0) + 1 from wait where session_id = $2`,
      [newId(), session, person],
    );
  const stopWaiting = (session: Id, person: Id) =>
    at().app.query(
      `update wait set voided_at = partnership_now(), void_reason = 'ill'
        where session_id = $1 and practitioner_id = $2 and voided_at is null`,
      [session, person],
    );
  const giveBack = (session: Id, person: Id) =>
    at().app.query(
      `update booking set voided_at = partnership_now(), void_reason = 'ill'
        where session_id = $1 and practitioner_id = $2 and voided_at is null`,
      [session, person],
    );
  const mark = (session: Id, people: Id[], as: Mark) =>
    at().app.query(
      `with replaced as (
         update attendance_mark set voided_at = partnership_now(), void_reason = 'corrected'
          where session_id = $1 and practitioner_id = any($3) and voided_at is null returning id)
       insert into attendance_mark (id, session_id, practitioner_id, state, minutes, reason, walk_in, register_version, recorded_by)
       select id, $1, person, $4, $5, 'ill', $4 <> 'ABSENT', 1, id
         from (select count(*) from replaced) first_of_all, unnest($2::uuid[], $3::uuid[]) m(id, person)`,
      [session, people.map(() => newId()), people, ...wordsOf(as)],
    );
  const voidMark = (session: Id, person: Id) =>
    at().app.query(
      `update attendance_mark set voided_at = partnership_now(), void_reason = 'mistaken'
        where session_id = $1 and practitioner_id = $2 and voided_at is null`,
      [session, person],
    );
  const leave = async (person: Id, day: number) => {
    const leaving = { id: newId(), practitioner_id: person, last_day: addDays(first, day - 1) };
    await insert(at().app, 'leaving', [leaving]);
    await at().app.query(`update leaving set voided_at = partnership_now(), void_reason = 'stays' where id = $1`, [
      leaving.id,
    ]);
  };
  return { add, book, wait, stopWaiting, giveBack, mark, voidMark, leave };
}
