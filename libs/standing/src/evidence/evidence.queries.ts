import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { COMPETENCY, proficiencyLevel } from '@app/frameworks';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isDay, isId, pageArgs } from '@app/kernel';
import { practitionerOf } from '@app/workforce';
import type { Evidence } from './evidence.model.js';

type FromKey = [from: string, id: string];
const isFromKey = (key: unknown): key is FromKey => Array.isArray(key) && isDay(key[0]) && isId(key[1]);

@Injectable()
export class EvidenceQueries {
  constructor(private readonly database: Database) {}

  /** Those that exist, voided ones too, in the order of the ids given. */
  async byIds(tenant: Tenant, ids: readonly Id[]): Promise<Evidence[]> {
    const { answer } = await this.database.one<{ answer: Evidence[] }>(tenant, BY_IDS, [ids]);
    return answer;
  }

  /** All that is on record of somebody, whatever is asked of them and whatever was voided: the newest first. */
  async ofPerson(
    actor: Actor,
    practitionerId: Id,
    { evidenceId, ...page }: { evidenceId?: Id | null; first?: number | null; after?: string | null },
  ): Promise<Connection<Evidence>> {
    const { first, after } = pageArgs(page, isFromKey);
    const [from, id] = after ?? [null, null];
    const rows = await this.database.query<{ shown: Evidence }>(actor, OF_PERSON, [
      practitionerId,
      from,
      id,
      first + 1,
      evidenceId ?? null,
    ]);
    return connectionFrom(
      rows.map(({ shown }) => shown),
      { first, after },
      ({ from, id }) => [from, id],
    );
  }
}

/** One row `e` of evidence as the API shows it, with what EVIDENCE_NAMED joins to it. */
export const EVIDENCE = `
  json_build_object(
    'id', e.id, 'kind', e.kind, 'competency', ${COMPETENCY}, 'stated', ${proficiencyLevel('l')},
    'practitioner', ${practitionerOf('e.practitioner_id')},
    'from', e.valid_from, 'lastDay', e.valid_until - 1, 'recordedAt', e.recorded_at,
    'voidedAt', e.voided_at, 'voidReason', e.void_reason)`;
export const EVIDENCE_NAMED = `
  join competency c on c.id = e.competency_id
  left join competency_rank l on l.competency_id = e.competency_id and l.rank = e.rank`;

const BY_IDS = `
  select coalesce(json_agg(${EVIDENCE} order by given.at), '[]') as answer
    from unnest($1::uuid[]) with ordinality as given(id, at)
    join evidence e on e.id = given.id ${EVIDENCE_NAMED}`;

/* Standing and voided pieces have an index each. */
const OF_PERSON = `
  select ${EVIDENCE} as shown
    from (select * from (
            select * from evidence where voided_at is null and practitioner_id = $1
            union all
            select * from evidence where voided_at is not null and practitioner_id = $1) own
           where ($5::uuid is null or id = $5) and ($2::date is null or (valid_from, id) < ($2::date, $3::uuid))
           order by valid_from desc, id desc limit $4) e ${EVIDENCE_NAMED}
   order by e.valid_from desc, e.id desc`;
