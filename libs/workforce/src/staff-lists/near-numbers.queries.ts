import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';

/** A staff number that differs from another by leading zeros, capitals or spaces alone, and whose it is. */
export interface NearNumber {
  number: string;
  person: { id: Id; name: string };
}

/** Staff numbers that a spreadsheet or somebody may have written otherwise. */
@Injectable()
export class NearNumberQueries {
  constructor(private readonly database: Database) {}

  /** Of those numbers that nobody has at an employer: the ones there that are nearly the same, by number. */
  async near(tenant: Tenant, agencyId: Id, numbers: readonly string[]): Promise<Map<string, NearNumber[]>> {
    const rows = await this.database.query<{ asked: string; near: NearNumber[] }>(tenant, NEAR, [agencyId, numbers]);
    return new Map(rows.map(({ asked, near }) => [asked, near]));
  }
}

const NEAR = `
  select n.number as asked,
         json_agg(json_build_object('number', s.number, 'person', json_build_object('id', p.id, 'name', coalesce(person_name(i.given_name, i.family_name), 'Name erased')))
                  order by s.number) as near
    from unnest($2::text[]) n(number)
    join staff_number s on s.agency_id = $1 and s.near = ltrim(upper(replace(n.number, ' ', '')), '0')
   cross join lateral (select person_of(s.practitioner_id, 'infinity') as id) p
    left join identity i on i.practitioner_id = p.id
   where not exists (select from staff_number own where own.agency_id = $1 and own.number = n.number)
   group by n.number`;
