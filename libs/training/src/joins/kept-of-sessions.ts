import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { type KeepsRecords, type RecordClash, type RecordCount, RecordKeepers } from '@app/workforce';
import { type ClashOfSessions, sessionsInWords } from './sessions-in-words.rules.js';

/** Marks and places of a record, and where those of two cannot be one person's. */
@Injectable()
export class KeptOfSessions implements KeepsRecords {
  constructor(
    private readonly database: Database,
    keepers: RecordKeepers,
  ) {
    keepers.add(this);
  }

  keptOf(tenant: Tenant, record: Id): Promise<RecordCount[]> {
    return this.database.query(tenant, KEPT, [record]);
  }

  async clashesOf(tenant: Tenant, one: Id, other: Id): Promise<RecordClash[]> {
    const clashes = await this.database.query<ClashOfSessions>(tenant, CLASHES, [one, other]);
    return clashes.map((clash) => ({ kind: 'SESSIONS', inWords: sessionsInWords(clash) }));
  }
}

const KEPT = `
  select 'MARKS' as kept, count(*)::int as count from attendance_mark where practitioner_id = $1 and voided_at is null
  union all
  select 'PLACES', ((select count(*) from booking where practitioner_id = $1 and voided_at is null)
                    + (select count(*) from wait where practitioner_id = $1 and voided_at is null))::int`;

const CLASHES = `
  select held_on::text as "heldOn", to_char(starts_at, 'HH24:MI') as "startsAt", other_held_on::text as "otherHeldOn",
         to_char(other_starts_at, 'HH24:MI') as "otherStartsAt" from session_clashes($1, $2)`;
