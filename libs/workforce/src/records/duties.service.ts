import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Day, EARLIEST_DAY, type Id, newId, twoYearsAfter } from '@app/kernel';
import {
  functionCarriedAlready,
  functionEnded,
  functionNotCarried,
  functionOver,
  functionTooFarAhead,
  leaveNotFound,
  leaveTooFar,
  leaveTooLong,
  notInPost,
  onLeaveAlready,
  postsEndBefore,
  practitionerNotFound,
} from '../workforce.errors.js';
import type {
  CarryFunctionInput,
  EndFunctionInput,
  RecordLeaveInput,
  RecordWillingnessInput,
  VoidLeaveInput,
} from './person-record.input.js';

interface Carried {
  practitionerId: Id;
  firstDay: Day;
  lastDay: Day | null;
}

const FIVE_YEARS = 1826;

/** When somebody is away, what they carry beside a role, and what they say of carrying it. All are facts. */
@Injectable()
export class DutiesService {
  constructor(private readonly database: Database) {}

  async recordLeave(actor: Actor, { practitionerId, firstDay, lastDay }: RecordLeaveInput): Promise<void> {
    await this.lockPerson(actor, practitionerId);
    if (firstDay < EARLIEST_DAY || firstDay > twoYearsAfter(actor.today)) throw leaveTooFar();
    if (lastDay > addDays(firstDay, FIVE_YEARS)) throw leaveTooLong();
    const others = await this.database.query(actor, OTHER_LEAVE, [practitionerId, firstDay, addDays(lastDay, 1)]);
    if (others.length > 0) throw onLeaveAlready();
    await this.database.query(actor, ADD_LEAVE, [newId(), practitionerId, firstDay, addDays(lastDay, 1)]);
  }

  /** Gives whose it was. */
  async voidLeave(actor: Actor, { leaveId, reason }: VoidLeaveInput): Promise<Id> {
    const [voided] = await this.database.query<{ practitionerId: Id }>(actor, VOID_LEAVE, [leaveId, reason]);
    if (!voided) throw leaveNotFound();
    return voided.practitionerId;
  }

  /** Only somebody in post carries one, and no longer than that: with their last post it ends. */
  async carry(actor: Actor, { practitionerId, functionId, firstDay, lastDay }: CarryFunctionInput): Promise<void> {
    await this.lockPerson(actor, practitionerId);
    if (firstDay > twoYearsAfter(actor.today)) throw functionTooFarAhead();
    const { inPost, leaves } = await this.database.one<Stay>(actor, STAY, [practitionerId, firstDay]);
    if (!inPost) throw notInPost();
    if (leaves && (!lastDay || lastDay > leaves)) throw postsEndBefore(leaves);
    const until = lastDay ? addDays(lastDay, 1) : null;
    const others = await this.database.query(actor, CARRIED_THEN, [practitionerId, functionId, firstDay, until]);
    if (others.length > 0) throw functionCarriedAlready();
    await this.database.query(actor, CARRY, [newId(), practitionerId, functionId, firstDay, until]);
  }

  /** It is voided with the reason; as far as it was carried, it stands anew with its end. Gives whose it is. */
  async endFunction(actor: Actor, { carriedId, lastDay, reason }: EndFunctionInput): Promise<Id> {
    const { practitionerId, ...carried } = await this.locked(actor, carriedId);
    if (lastDay && carried.lastDay && carried.lastDay <= lastDay) throw functionEnded(carried.lastDay);
    const until = lastDay ? addDays(lastDay, 1) : null;
    await this.database.query(actor, END_FUNCTION, [carriedId, newId(), until, reason]);
    return practitionerId;
  }

  /** The word before is voided by the new one. */
  async recordWillingness(
    actor: Actor,
    { practitionerId, functionId, willing }: RecordWillingnessInput,
  ): Promise<void> {
    await this.lockPerson(actor, practitionerId);
    await this.database.query(actor, VOID_WORD, [practitionerId, functionId]);
    await this.database.query(actor, SAY, [newId(), practitionerId, functionId, willing]);
  }

  private async lockPerson(actor: Actor, practitionerId: Id): Promise<void> {
    const found = await this.database.query(actor, LOCK_PERSON, [practitionerId]);
    if (found.length === 0) throw practitionerNotFound();
  }

  private async locked(actor: Actor, carriedId: Id): Promise<Carried> {
    const [holder] = await this.database.query<{ practitionerId: Id }>(actor, HOLDER, [carriedId]);
    if (!holder) throw functionNotCarried();
    await this.lockPerson(actor, holder.practitionerId);
    const [carried] = await this.database.query<Carried>(actor, CARRIED, [carriedId]);
    if (!carried) throw functionOver();
    return carried;
  }
}

interface Stay {
  inPost: boolean;
  /** After which day they have left, by the posts that stand; null is never. */
  leaves: Day | null;
}

const LOCK_PERSON = 'select id from practitioner where id = $1 for no key update';
const OTHER_LEAVE = `
  select 1 from leave where practitioner_id = $1 and voided_at is null and valid_from < $3::date and valid_until > $2::date`;
const CARRIED_THEN = `
  select 1 from function_carried
   where practitioner_id = $1 and function_id = $2 and voided_at is null
     and valid_from < coalesce($4::date, 'infinity') and coalesce(valid_until, 'infinity') > $3::date`;
const ADD_LEAVE = 'insert into leave (id, practitioner_id, valid_from, valid_until) values ($1, $2, $3, $4)';
const VOID_LEAVE = `
  update leave set voided_at = partnership_now(), void_reason = $2 where id = $1 returning practitioner_id as "practitionerId"`;
const STAY = `
  select exists (select from stays($1) stay where stay @> $2::date and coalesce(last_day_of(stay) >= $2::date, true)) as "inPost",
         (select min(last_day)::text from leavings_of($1) where last_day >= $2::date) as leaves`;
const CARRY = `
  insert into function_carried (id, practitioner_id, function_id, valid_from, valid_until) values ($1, $2, $3, $4, $5)`;
const HOLDER = 'select practitioner_id as "practitionerId" from function_carried where id = $1';
const CARRIED = `
  select practitioner_id as "practitionerId", valid_from::text as "firstDay", (valid_until - 1)::text as "lastDay"
    from function_carried where id = $1 and voided_at is null`;
const END_FUNCTION = `
  with old as (
    update function_carried set voided_at = partnership_now(), void_reason = $4 where id = $1 returning practitioner_id, record_id, function_id, valid_from)
  insert into function_carried (id, practitioner_id, record_id, function_id, valid_from, valid_until)
  select $2, practitioner_id, record_id, function_id, valid_from, $3::date from old where $3::date is not null`;
const VOID_WORD = `
  update function_willingness set voided_at = partnership_now(), void_reason = 'Said otherwise.'
   where practitioner_id = $1 and function_id = $2 and voided_at is null`;
const SAY = `
  insert into function_willingness (id, practitioner_id, function_id, willing, valid_from) values ($1, $2, $3, $4, partnership_today())`;
