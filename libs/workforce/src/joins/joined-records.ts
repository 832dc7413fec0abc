import { Injectable, Optional } from '@nestjs/common';
import { type JoinedTo, WhoAnswers } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';

/** Says who answers for records that are joined to another, to whoever takes what is asked. */
@Injectable()
export class JoinedRecords implements JoinedTo {
  constructor(
    private readonly database: Database,
    @Optional() whoAnswers?: WhoAnswers,
  ) {
    whoAnswers?.askFrom(this);
  }

  async personsOf(tenant: Tenant, records: Id[], knownAt: Day | null): Promise<Map<Id, Id>> {
    const rows = await this.database.query<{ record: Id; person: Id }>(tenant, PERSONS, [records, knownAt]);
    return new Map(rows.map(({ record, person }) => [record, person]));
  }
}

/* Records that were never joined to another answer for themselves. */
const PERSONS = `
  select j.other_id as record, person_of(j.other_id, (select known_by($2::date))) as person
    from person_join j where j.other_id = any($1)`;
