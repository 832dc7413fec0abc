import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { agencyOf } from '../places/index.js';
import { POST, POSTS } from '../posts/index.js';
import { practitionerNotFound } from '../workforce.errors.js';
import { type FoundClash, inWords } from './clashes-in-words.rules.js';
import type { RecordClash, RecordCompared, RecordCount, RecordsCompared } from './join.model.js';
import { recordOfItself } from './joins.errors.js';
import { type KeepsRecords, RecordKeepers } from './record-keepers.js';
import { whatFollows } from './what-follows.rules.js';

/** Two records side by side; and of what workforce keeps, how much there is and what stands in the way of joining them. */
@Injectable()
export class ComparisonQueries implements KeepsRecords {
  constructor(
    private readonly database: Database,
    private readonly keepers: RecordKeepers,
  ) {
    keepers.add(this);
  }

  async compare(tenant: Tenant, recordId: Id, otherId: Id): Promise<RecordsCompared> {
    if (recordId === otherId) throw recordOfItself();
    const [record, other, clashes] = await Promise.all([
      this.side(tenant, recordId),
      this.side(tenant, otherId),
      this.keepers.clashesOf(tenant, recordId, otherId),
    ]);
    return { record, other, clashes, follows: whatFollows(record, other) };
  }

  async keptOf(tenant: Tenant, record: Id): Promise<RecordCount[]> {
    return this.database.query(tenant, KEPT, [record]);
  }

  async clashesOf(tenant: Tenant, one: Id, other: Id): Promise<RecordClash[]> {
    return (await this.database.query<FoundClash>(tenant, CLASHES, [one, other])).map(inWords);
  }

  private async side(tenant: Tenant, id: Id): Promise<RecordCompared> {
    const [[row], kept] = await Promise.all([
      this.database.query<{ answer: Omit<RecordCompared, 'kept'> }>(tenant, SIDE, [id]),
      this.keepers.keptOf(tenant, id),
    ]);
    if (!row) throw practitionerNotFound();
    return { ...row.answer, kept };
  }
}

const SIDE = `
  select json_build_object(
    'id', p.id, 'name', person_name(i.given_name, i.family_name), 'email', i.email,
    'formerNames', array(select person_name(n.given_name, n.family_name) from former_name n where n.practitioner_id = p.id
                          order by n.replaced_at desc, n.id desc),
    'profession', case when f.id is not null then json_build_object('id', f.id, 'key', f.key, 'name', f.name) end,
    'staffNumbers', (select coalesce(json_agg(json_build_object('agency', ${agencyOf('a')}, 'number', s.number) order by a.name, a.id), '[]')
                       from staff_number s join agency a on a.id = s.agency_id where s.practitioner_id = p.id),
    'posts', (select coalesce(json_agg(${POST} order by o.valid_from desc, o.id desc), '[]')
                from ${POSTS} where o.practitioner_id = p.id and o.voided_at is null),
    'hasAccount', exists (select from account a where a.practitioner_id = p.id and a.closed_at is null)) as answer
    from practitioner p
    left join identity i on i.practitioner_id = p.id
    left join profession f on f.id = p.profession_id
   where p.id = $1`;

const KEPT = `
  select 'POSTS' as kept, count(*)::int as count from post where practitioner_id = $1 and voided_at is null
  union all
  select 'FUNCTIONS', count(*)::int from function_carried where practitioner_id = $1 and voided_at is null`;

const CLASHES = `
  select c.kind, r.name as role, a.name as employer, s.name as site, c.first_day::text as "firstDay", c.last_day::text as "lastDay",
         c.hours::float8 as hours
    from join_clashes($1, $2) c
    left join role r on r.id = c.role_id left join agency a on a.id = c.employer_id left join site s on s.id = c.site_id`;
