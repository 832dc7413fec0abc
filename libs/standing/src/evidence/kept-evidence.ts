import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { type KeepsRecords, type RecordClash, type RecordCount, RecordKeepers } from '@app/workforce';

/** How much evidence there is of a record, none of it told; and that nobody comes to have judged themselves. */
@Injectable()
export class KeptEvidence implements KeepsRecords {
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
    const { judged } = await this.database.one<{ judged: boolean }>(tenant, JUDGED, [one, other]);
    return judged ? [{ kind: 'JUDGEMENT', inWords: BY_THEMSELVES }] : [];
  }
}

const BY_THEMSELVES =
  'One of them judged what the other can do, and nobody judges themselves: if it is one person, have whoever manages them take that judgement back first.';

const KEPT = `
  select 'EVIDENCE' as kept, count(*)::int as count from evidence where practitioner_id = $1 and voided_at is null
  union all
  select 'SELF_RATINGS', count(*)::int from self_rating where practitioner_id = $1`;

const JUDGED = `
  select exists (
    select from evidence e join account a on a.id = e.recorded_by
     where is_judgement(e.kind) and e.voided_at is null
       and (e.practitioner_id = $1 and a.practitioner_id = $2 or e.practitioner_id = $2 and a.practitioner_id = $1)) as judged`;
