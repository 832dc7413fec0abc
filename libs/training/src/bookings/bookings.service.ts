import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { practitionerNotFound, practitionerOf } from '@app/workforce';
import {
  Engagements,
  HAS_BEGUN,
  isTrainedBy,
  type Session,
  SESSION,
  SESSION_TABLES,
  SessionQueries,
} from '../sessions/index.js';
import { notBooked, notWaiting, placeAfterLeaving } from './booking.errors.js';
import { sessionNotFound, sessionBegun, trainsHere } from '../sessions/index.js';
import { type Booking, type BookingOutcome, SessionFull, SessionsOverlap } from './booking.model.js';
import type { Wait } from './wait.model.js';
import { WaitQueries } from './wait.queries.js';

interface Seat {
  heldOn: Day;
  hasBegun: boolean;
  isTrainer: boolean;
  /** The last day in post of somebody who has left before the session. */
  leftOn: Day | null;
}

/** Keeps the bookings and waiting lists of sessions. A seat is given under the locks of its holder and of the session, so a room is never oversold. */
@Injectable()
export class BookingsService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionQueries,
    private readonly engagements: Engagements,
    private readonly waits: WaitQueries,
  ) {}

  async book(actor: Actor, sessionId: Id, practitionerId: Id, orWait: boolean | null = false): Promise<BookingOutcome> {
    const { heldOn, hasBegun, isTrainer, leftOn } = await this.lockSeat(actor, sessionId, practitionerId);
    if (hasBegun) throw sessionBegun(heldOn);
    if (isTrainer) throw trainsHere([practitionerId]);
    if (leftOn) throw placeAfterLeaving(leftOn);
    const [other] = await this.engagements.elsewhere(actor, sessionId, [practitionerId]);
    if (other) return new SessionsOverlap(await this.sessions.byId(actor, sessionId), other);
    const id = newId();
    const [booked] = await this.database.query(actor, BOOK, [id, sessionId, practitionerId]);
    if (booked) return this.byId(actor, id);
    if (!orWait) return new SessionFull(await this.sessions.byId(actor, sessionId));
    await this.database.query(actor, WAIT, [id, sessionId, practitionerId]);
    return this.waits.byId(actor, id);
  }

  /** The other session of an overlap, for whom it engages. Whoever trains one of two that overlap does not train the other. */
  async other(actor: Actor, { otherId, practitionerId }: SessionsOverlap): Promise<Session | null> {
    return practitionerId === actor.practitionerId ? this.sessions.byId(actor, otherId) : null;
  }

  async cancel(actor: Actor, sessionId: Id, practitionerId: Id, reason: string): Promise<Booking> {
    const { heldOn, hasBegun } = await this.lockSeat(actor, sessionId, practitionerId);
    if (hasBegun) throw sessionBegun(heldOn);
    const [cancelled] = await this.database.query<{ id: Id }>(actor, CANCEL, [sessionId, practitionerId, reason]);
    if (!cancelled) throw notBooked();
    await this.database.query(actor, MOVE_UP_NOW);
    return this.byId(actor, cancelled.id);
  }

  async stopWaiting(actor: Actor, sessionId: Id, practitionerId: Id, reason: string): Promise<Wait> {
    const { heldOn, hasBegun } = await this.lockSeat(actor, sessionId, practitionerId);
    if (hasBegun) throw sessionBegun(heldOn);
    const [open] = await this.database.query<{ id: Id }>(actor, OPEN_WAIT, [sessionId, practitionerId]);
    if (!open) throw notWaiting();
    const wait = await this.waits.byId(actor, open.id);
    await this.database.query(actor, END_WAIT, [open.id, reason]);
    return wait;
  }

  private async lockSeat(actor: Actor, sessionId: Id, practitionerId: Id): Promise<Seat> {
    const [person] = await this.engagements.lockPeople(actor, [practitionerId]);
    const [session] = await this.database.query<{ mine: boolean }>(actor, LOCK_SESSION, [
      sessionId,
      actor.practitionerId,
    ]);
    const forMyself = practitionerId === actor.practitionerId;
    if (!session || !(forMyself || (session.mine && has(actor, 'TRAINER')))) throw sessionNotFound();
    if (!person) throw practitionerNotFound();
    return this.database.one<Seat>(actor, SEAT, [sessionId, practitionerId]);
  }

  private async byId(actor: Actor, id: Id): Promise<Booking> {
    const { answer } = await this.database.one<{ answer: Booking }>(actor, BY_ID, [id]);
    return answer;
  }
}

const LOCK_SESSION = `
  select ${isTrainedBy('$2')} as mine
    from session s where s.id = $1 for no key update of s`;
const SEAT = `
  select s.held_on::text as "heldOn", ${HAS_BEGUN} as "hasBegun",
         left_before($2, s.held_on)::text as "leftOn",
         ${isTrainedBy('$2')} as "isTrainer"
    from session s where s.id = $1`;
/* Somebody booked already meets the unique index, which says so better than a full room would. */
const BOOK = `
  insert into booking (id, session_id, practitioner_id)
  select $1, s.id, $3 from session s
   where s.id = $2
     and (s.booked < s.capacity
          or exists (select from booking b where b.session_id = s.id and b.practitioner_id = $3 and b.voided_at is null))
  returning id`;
const WAIT = `
  insert into wait (id, session_id, practitioner_id, turn)
  select $1, $2, $3, coalesce(max(turn), 0) + 1 from wait where session_id = $2`;
const OPEN_WAIT = 'select id from wait where session_id = $1 and practitioner_id = $2 and voided_at is null';
const END_WAIT = 'update wait set voided_at = partnership_now(), void_reason = $2 where id = $1';
/* So that the answer shows the session with whoever moved up. */
const MOVE_UP_NOW = 'set constraints moves_up, moves_up_who_is_free immediate';
const CANCEL = `
  update booking set voided_at = partnership_now(), void_reason = $3
   where session_id = $1 and practitioner_id = $2 and voided_at is null returning id`;
const BY_ID = `
  select json_build_object('id', k.id, 'session', ${SESSION}, 'practitioner', ${practitionerOf('k.practitioner_id')}) as answer
    from ${SESSION_TABLES} join booking k on k.session_id = s.id
   where k.id = $1`;
