import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { practitionerNotFound, practitionerOf } from '@app/workforce';
import { HAS_BEGUN, type Session, SESSION, SESSION_TABLES, SessionQueries } from '../sessions/index.js';
import { notBooked } from './booking.errors.js';
import { sessionNotFound, sessionBegun, trainsHere } from '../sessions/index.js';
import { type Booking, type BookingOutcome, SessionFull, SessionsOverlap } from './booking.model.js';

interface Seat {
  heldOn: Day;
  hasBegun: boolean;
  capacity: number;
  isTrainer: boolean;
  /** Another session at that time where the person has a place. */
  overlaps: Id | null;
}

/** Keeps the bookings of sessions. A seat is given under the session’s lock, so a room is never oversold. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionQueries,
  ) {}

  async book(actor: Actor, sessionId: Id, practitionerId: Id): Promise<BookingOutcome> {
    const { heldOn, hasBegun, capacity, isTrainer, overlaps } = await this.lockSeat(actor, sessionId, practitionerId);
    if (hasBegun) throw sessionBegun(heldOn);
    if (isTrainer) throw trainsHere([practitionerId]);
    if (overlaps)
      return new SessionsOverlap(await this.sessions.byId(actor, sessionId), { otherId: overlaps, practitionerId });
    const id = newId();
    const [booked] = await this.database.query(actor, BOOK, [id, sessionId, practitionerId, capacity]);
    return booked ? this.byId(actor, id) : new SessionFull(await this.sessions.byId(actor, sessionId));
  }

  /** The other session of an overlap, for whoever may see that the person is there. */
  async other(actor: Actor, { otherId, practitionerId }: SessionsOverlap): Promise<Session | null> {
    if (practitionerId === actor.practitionerId) return this.sessions.byId(actor, otherId);
    const [trained] = await this.database.query(actor, TRAINED, [otherId, actor.practitionerId]);
    return trained && has(actor, 'TRAINER') ? this.sessions.byId(actor, otherId) : null;
  }

  async cancel(actor: Actor, sessionId: Id, practitionerId: Id, reason: string): Promise<Booking> {
    const { heldOn, hasBegun } = await this.lockSeat(actor, sessionId, practitionerId);
    if (hasBegun) throw sessionBegun(heldOn);
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
    return this.database.one<Seat>(actor, SEAT, [sessionId, practitionerId]);
  }

  private async byId(actor: Actor, id: Id): Promise<Booking> {
    const { answer } = await this.database.one<{ answer: Booking }>(actor, BY_ID, [id]);
    return answer;
  }
}

const LOCK_SESSION = `
  select exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2) as mine
    from session s where s.id = $1 for no key update of s`;
const TRAINED = `select session_id from session_trainer where session_id = $1 and practitioner_id = $2`;
const LOCK_PERSON = `select id from practitioner where id = $1 for no key update`;
/* A session may run past midnight, into the hours of the next day's. */
const SEAT = `
  select s.held_on::text as "heldOn", ${HAS_BEGUN} as "hasBegun", s.capacity,
         exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2) as "isTrainer",
         (select o.id
            from booking b join session o on o.id = b.session_id
           where b.practitioner_id = $2 and b.voided_at is null and o.id <> s.id and o.held_on between s.held_on - 1 and s.held_on + 1
             and (session_start(o.held_on, o.starts_at), make_interval(mins => o.minutes))
                 overlaps (session_start(s.held_on, s.starts_at), make_interval(mins => s.minutes))
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
