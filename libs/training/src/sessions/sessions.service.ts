import { Injectable } from '@nestjs/common';
import { type Actor, has, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { newId } from '@app/kernel';
import { practitionerNotFound } from '@app/workforce';
import { CourseEntity, SessionEntity, SessionTrainerEntity } from './session.entity.js';
import type { AddSessionInput } from './session.input.js';
import {
  bookingNotFound,
  moduleNotFound,
  moduleNotPublished,
  sessionFull,
  sessionNotFound,
  sessionOver,
  sessionOverlaps,
  trainsHere,
} from '../training.errors.js';

interface Taught {
  name: string;
  version: { id: string; minutes: number } | null;
}

interface Seat {
  heldOn: string;
  capacity: number;
  overlaps: string | null;
  isTrainer: boolean;
}

/** Adds sessions and keeps their bookings. A seat is given under the session's lock, so a room is never oversold. */
@Injectable()
export class SessionsService {
  constructor(private readonly database: Database) {}

  async add(
    actor: Actor,
    { moduleId, organiserId, siteId = null, minutes, ...when }: AddSessionInput,
  ): Promise<string> {
    const [module] = await this.database.query<Taught>(actor, TAUGHT, [moduleId, when.heldOn]);
    if (!module) throw moduleNotFound();
    const { name, version } = module;
    if (!version) throw moduleNotPublished(when.heldOn);
    const [courseId, id] = [newId(), newId()];
    const { manager } = this.database;
    await manager.insert(CourseEntity, { id: courseId, moduleVersionId: version.id, name, organiserId });
    await manager.insert(SessionEntity, { ...when, id, courseId, siteId, minutes: minutes ?? version.minutes });
    await manager.insert(SessionTrainerEntity, { sessionId: id, practitionerId: ownPractitioner(actor) });
    return id;
  }

  async book(actor: Actor, sessionId: string, practitionerId: string): Promise<string> {
    const seat = await this.lockSeat(actor, sessionId, practitionerId);
    if (seat.heldOn < actor.today) throw sessionOver(seat.heldOn);
    if (seat.isTrainer) throw trainsHere([practitionerId]);
    if (seat.overlaps) throw sessionOverlaps(seat.overlaps);
    const id = newId();
    const [booked] = await this.database.query(actor, BOOK, [id, sessionId, practitionerId, seat.capacity]);
    if (!booked) throw sessionFull(seat.capacity);
    return id;
  }

  async cancel(actor: Actor, sessionId: string, practitionerId: string, reason: string): Promise<string> {
    const seat = await this.lockSeat(actor, sessionId, practitionerId);
    if (seat.heldOn < actor.today) throw sessionOver(seat.heldOn);
    const [cancelled] = await this.database.query<{ id: string }>(actor, CANCEL, [sessionId, practitionerId, reason]);
    if (!cancelled) throw bookingNotFound();
    return cancelled.id;
  }

  private async lockSeat(actor: Actor, sessionId: string, practitionerId: string): Promise<Seat> {
    const [session] = await this.database.query<{ mine: boolean }>(actor, LOCK_SESSION, [
      sessionId,
      actor.practitionerId,
    ]);
    const forMyself = practitionerId === actor.practitionerId;
    if (!session || !(forMyself || (session.mine && has(actor, 'trainer')))) throw sessionNotFound();
    const [person] = await this.database.query(actor, LOCK_PERSON, [practitionerId]);
    if (!person) throw practitionerNotFound();
    return this.database.one<Seat>(actor, SEAT, [sessionId, practitionerId]);
  }
}

const TAUGHT = `
  select m.name, (select json_build_object('id', v.id, 'minutes', v.minutes) from module_version v
                   where v.module_id = m.id and v.published_on <= $2 order by v.published_on desc, v.id limit 1) as version
    from module m where m.id = $1`;
const LOCK_SESSION = `
  select exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2) as mine
    from session s where s.id = $1 for no key update of s`;
const LOCK_PERSON = `select id from practitioner where id = $1 for no key update`;
/* A session may run past midnight, into the hours of the next day's. */
const SEAT = `
  select s.held_on::text as "heldOn", s.capacity,
         exists (select from session_trainer t where t.session_id = s.id and t.practitioner_id = $2) as "isTrainer",
         (select o.id from booking b join session o on o.id = b.session_id
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
