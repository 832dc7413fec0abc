import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputyThemselves } from '@app/access';
import { Database } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { Leavings, NothingGained } from '../posts/index.js';
import { PersonRecordQueries } from '../records/index.js';
import { practitionerNotFound } from '../workforce.errors.js';
import type { JoinRecordsInput, PartRecordsInput } from './join.input.js';
import type { RecordsJoined, RecordsParted } from './join.model.js';
import { recordJoinedAlready, recordNotJoined, recordOfItself, recordsClash } from './joins.errors.js';
import { RecordKeepers } from './record-keepers.js';

const JOINED = 'Two records of one person were joined.';
const PARTED = 'Two records were parted again.';

/**
 * Joins two records of one person by a fact, and voids it again. Whose the facts of the other record are follows by triggers, in every
 * lib; here it is looked at first whether they can be one person's.
 */
@Injectable()
export class JoinsService {
  constructor(
    private readonly database: Database,
    private readonly keepers: RecordKeepers,
    private readonly leavings: Leavings,
    private readonly gained: NothingGained,
    private readonly records: PersonRecordQueries,
  ) {}

  async join(actor: Actor, { practitionerId, otherId, reason }: JoinRecordsInput): Promise<RecordsJoined> {
    if (practitionerId === otherId) throw recordOfItself();
    refuseDeputyThemselves(actor, practitionerId, otherId);
    await this.locked(actor, practitionerId, otherId);
    const { taken } = await this.database.one<{ taken: boolean }>(actor, TAKEN, [practitionerId, otherId]);
    const clashes = await this.keepers.clashesOf(actor, practitionerId, otherId);
    if (taken) throw recordJoinedAlready();
    if (clashes.length > 0) throw recordsClash(clashes);
    const other = await this.records.byId(actor, otherId);
    const join = [newId(), practitionerId, otherId, reason, actor.accountId];
    await this.gained.by(actor, () => this.database.query(actor, JOIN, join));
    const leaving = await this.leavings.follow(actor, practitionerId, JOINED);
    return { record: await this.records.byId(actor, practitionerId), other, leaving };
  }

  /** What was written while they were joined is of the record that answered for both. */
  async part(actor: Actor, { otherId, reason }: PartRecordsInput): Promise<RecordsParted> {
    const [found] = await this.database.query<{ id: Id }>(actor, ANSWERS, [otherId]);
    if (!found) throw recordNotJoined();
    refuseDeputyThemselves(actor, found.id, otherId);
    await this.locked(actor, found.id, otherId);
    const part = () => this.database.query<{ id: Id }>(actor, PART, [otherId, found.id, reason, actor.accountId]);
    if ((await this.gained.by(actor, part)).length === 0) throw recordNotJoined();
    await this.leavings.follow(actor, found.id, PARTED);
    await this.leavings.follow(actor, otherId, PARTED);
    return { record: await this.records.byId(actor, found.id), other: await this.records.byId(actor, otherId) };
  }

  private async locked(actor: Actor, ...people: Id[]): Promise<void> {
    await this.database.query(actor, LINES_STAND);
    if ((await this.database.query(actor, LOCK, [people])).length < people.length) throw practitionerNotFound();
  }
}

/* Lines of managers change one after the other, as posts do it. */
const LINES_STAND = 'select lock_lines(current_partnership())';
const LOCK = 'select id from practitioner where id = any($1) order by id for update';
const TAKEN = `
  select exists (select from person_join
                  where voided_at is null and (practitioner_id = $2 or other_id in ($1, $2))) as taken`;
const JOIN = `
  insert into person_join (id, practitioner_id, other_id, reason, recorded_by) values ($1, $2, $3, $4, $5)`;
const ANSWERS = 'select practitioner_id as id from person_join where other_id = $1 and voided_at is null';
const PART = `
  update person_join set voided_at = partnership_now(), void_reason = $3, voided_by = $4
   where other_id = $1 and practitioner_id = $2 and voided_at is null returning id`;
