import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { COMPETENCY, proficiencyLevel } from '@app/frameworks';
import type { Id } from '@app/kernel';
import { practitionerOf } from '@app/workforce';
import type { Evidence } from './evidence.model.js';

@Injectable()
export class EvidenceQueries {
  constructor(private readonly database: Database) {}

  /** Those that exist, voided ones too, in the order of the ids given. */
  async byIds(tenant: Tenant, ids: readonly Id[]): Promise<Evidence[]> {
    const { answer } = await this.database.one<{ answer: Evidence[] }>(tenant, BY_IDS, [ids]);
    return answer;
  }
}

const BY_IDS = `
  select coalesce(json_agg(json_build_object(
           'id', e.id, 'kind', e.kind, 'competency', ${COMPETENCY}, 'stated', ${proficiencyLevel('l')},
           'practitioner', ${practitionerOf('e.practitioner_id')},
           'from', e.valid_from, 'lastDay', e.valid_until - 1, 'recordedAt', e.recorded_at,
           'voidedAt', e.voided_at, 'voidReason', e.void_reason) order by given.at), '[]') as answer
    from unnest($1::uuid[]) with ordinality as given(id, at)
    join evidence e on e.id = given.id
    join competency c on c.id = e.competency_id
    left join competency_rank l on l.competency_id = e.competency_id and l.rank = e.rank`;
