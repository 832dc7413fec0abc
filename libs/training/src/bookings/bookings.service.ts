import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { practitionerNotFound, practitionerOf } from '@app/workforce';
import { SESSION, SESSION_TABLES, SessionQueries } from '../sessions/index.js';
import { notBooked } from './booking.errors.js';
import { sessionNotFound, sessionOver, trainsHere } from '../sessions/index.js';
import { type Booking, type BookingOutcome, SessionFull, SessionsOverlap } from './booking.model.js';

interface Seat {
  heldOn: Day;
  capacity: number;
  isTrainer: boolean;
  /** Another session at that time where the person has a place; `mine` if the actor trains it. */
  overlaps: { id: Id; mine: boolean } | null;
}

/** Keeps the bookings of sessions. A seat is given under the session’s lock, so a room is never oversold. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionQueries,
  ) {}

  async book(actor: Actor, sessionId: Id, practitionerId: Id): Promise<BookingOutcome> {
    const { heldOn, capacity, isTrainer, overlaps } = await this.lockSeat(actor, sessionId, practitionerId);
    if (heldOn < actor.today) throw sessionOver(heldOn);
    if (isTrainer) throw trainsHere([practitionerId]);
    if (overlaps) {
      const seen = practitionerId === actor.practitionerId || (overlaps.mine && has(actor, 'TRAINER'));
      const other = seen ? await this.sessions.byId(actor, overlaps.id) : null;
      return new SessionsOverlap(await this.sessions.byId(actor, sessionId), other);
    }
    const id = newId();
    const [booked] = await this.database.query(actor, BOOK, [id, sessionId, practitionerId, capacity]);
    return booked ? this.byId(actor, id) : new SessionFull(await this.sessions.byId(actor, sessionId));
  }

  async cancel(actor: Actor, sessionId: Id, practitionerId: Id, reason: string): Promise<Booking> {
    const { heldOn } = await this.lockSeat(actor, sessionId, practitionerId);
    if (heldOn < actor.today) throw sessionOver(heldOn);
    const [cancelled] = await this.database.query<{ id: Id }>(actor, CANCEL, [sessionId, practitionerId, reason]);
    if (!cancelled) throw notBooked();
    return this.byId(actor, cancelled.id);
  }

  private async lockSeat(actor: Actor, sessionId: Id, practitionerId: Id): Promise<Seat> {
    const [session] = await this.database.query<{ mine: boolean }>(actor, LOCK_SESSION, [
      sessionId,
      actor.practitionerId,
    ]);
    const forMyself = practitionerId === actor.practitionerId;
    if (!session || !(forMyself || (session.mine && has(actor, 'TRAINER')))) throw sessionNotFound();
    const [person] = await this.database.query(actor, LOCK_PERSON, [practitionerId]);
    if (!person) throw practitionerNotFound();
    return this.database.one<Seat>(actor, SEAT, [sessionId, practitionerId, actor.practitionerId]);
  }

  private async byId(actor: Actor, id: Id): Promise<Booking> {
    const { answer } = await this.database.one<{ answer: Booking }>(actor, BY_ID, [id]);
    return answer;
  }
}

const LOCK_SESSION = `
  select exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2) as mine
    from session s where s.id = $1 for no key update of s`;
const LOCK_PERSON = `select id from practitioner where id = $1 for no key update`;
/* A session may run past midnight, into the hours of the next day's. */
const SEAT = `
  select s.held_on::text as "heldOn", s.capacity,
         exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2) as "isTrainer",
         (select json_build_object('id', o.id, 'mine', exists (
                   select from session_trainer t where t.session_id = o.id and t.practitioner_id = $3))
            from booking b join session o on o.id = b.session_id
           where b.practitioner_id = $2 and b.voided_at is null and o.id <> s.id and o.held_on between s.held_on - 1 and s.held_on + 1
             and (o.held_on + o.starts_at, make_interval(mins => o.minutes)) overlaps (s.held_on + s.starts_at, make_interval(mins => s.minutes))
           order by o.id limit 1) as overlaps
    from session s where s.id = $1`;
/* Somebody booked already meets the unique index, which says so better than a full room would. */
const BOOK = `
  insert into booking (id, session_id, practitioner_id)
  select $1, $2, $3
   where (select count(*) from booking where session_id = $2 and voided_at is null) < $4
      or exists (select from booking where session_id = $2 and practitioner_id = $3 and voided_at is null)
  returning id`;
const CANCEL = `
  update booking set voided_at = partnership_now(), void_reason = $3
   where session_id = $1 and practitioner_id = $2 and voided_at is null returning id`;
const BY_ID = `
  select json_build_object('id', k.id, 'session', ${SESSION}, 'practitioner', ${practitionerOf('k.practitioner_id')}) as answer
    from ${SESSION_TABLES} join booking k on k.session_id = s.id
   where k.id = $1`;
