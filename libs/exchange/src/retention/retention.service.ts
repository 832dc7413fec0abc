import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputies } from '@app/access';
import { Database } from '@app/database';
import { SET_RETENTION } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { practitionerNotFound } from '@app/workforce';
import { holdLifted, holdNotFound, personHeld, retentionOutside } from './retention.errors.js';
import type { HoldPersonInput, LiftHoldInput, SetRetentionInput } from './retention.model.js';

/** Decides how long things are kept, and of whom everything stays. A deputy decides neither. */
@Injectable()
export class RetentionService {
  constructor(private readonly database: Database) {}

  async set(actor: Actor, { kind, days, reason }: SetRetentionInput): Promise<void> {
    refuseDeputies(actor);
    const { least, most } = await this.database.one<{ least: number; most: number }>(actor, BOUNDS, [kind]);
    if (days < least || days > most) throw retentionOutside(least, most);
    await this.database.query(actor, SET_RETENTION, [newId(), kind, days, reason, actor.accountId]);
  }

  async hold(actor: Actor, { practitionerId, reason }: HoldPersonInput): Promise<Id> {
    refuseDeputies(actor);
    const found = await this.database.query(actor, LOCK, [practitionerId]);
    if (found.length === 0) throw practitionerNotFound();
    const { isHeld } = await this.database.one<{ isHeld: boolean }>(actor, IS_HELD, [practitionerId]);
    if (isHeld) throw personHeld();
    const id = newId();
    await this.database.query(actor, HOLD, [id, practitionerId, reason, actor.accountId]);
    return id;
  }

  async lift(actor: Actor, { holdId, reason }: LiftHoldInput): Promise<void> {
    refuseDeputies(actor);
    const [hold] = await this.database.query<{ isLifted: boolean }>(actor, OF_ID, [holdId]);
    if (!hold) throw holdNotFound();
    if (hold.isLifted) throw holdLifted();
    await this.database.query(actor, LIFT, [holdId, reason, actor.accountId]);
  }
}

const BOUNDS = 'select fewest as least, most from retention_kinds() where kind = $1';
const LOCK = 'select id from practitioner where id = $1 for no key update';
/* By whichever of their records. */
const IS_HELD = 'select $1::uuid in (select held_records()) as "isHeld"';
const HOLD = 'insert into person_hold (id, practitioner_id, reason, recorded_by) values ($1, $2, $3, $4)';
const OF_ID = 'select voided_at is not null as "isLifted" from person_hold where id = $1 for no key update';
const LIFT = 'update person_hold set voided_at = partnership_now(), void_reason = $2, voided_by = $3 where id = $1';
