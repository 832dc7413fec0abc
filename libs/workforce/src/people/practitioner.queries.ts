import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, pageArgs } from '@app/kernel';
import { ROLE } from '@app/roles';
import { agencyOf, ifAny, siteOf, teamOf } from '../places/index.js';
import { type FoundKey, isFoundKey } from './found-key.js';
import type { FoundPractitioner, Practitioner, Profession } from './practitioner.model.js';

@Injectable()
export class PractitionerQueries {
  constructor(private readonly database: Database) {}

  byIds(tenant: Tenant, ids: readonly Id[]): Promise<Practitioner[]> {
    return this.database.query(tenant, `${PRACTITIONERS} where p.id = any($1)`, [ids]);
  }

  /** One of them, or nobody. PostgreSQL plans this once a connection, and the other anew for each list. */
  async byId(tenant: Tenant, id: Id): Promise<Practitioner | undefined> {
    const [found] = await this.database.query<Practitioner>(tenant, `${PRACTITIONERS} where p.id = $1`, [id]);
    return found;
  }

  /** Whether something names them still: not whoever was erased, nor whoever was taken off the record with the list that had added them. */
  async isNamed(tenant: Tenant, id: Id): Promise<boolean> {
    return (await this.database.one<{ isNamed: boolean }>(tenant, IS_NAMED, [id])).isNamed;
  }

  /** The professions of the partnership, by name. */
  professions(tenant: Tenant): Promise<Profession[]> {
    return this.database.query(tenant, 'select id, key, name from profession order by name, id');
  }

  /** People of whose name each of these words begins a word. */
  async find(
    actor: Actor,
    words: string,
    page: { first?: number | null; after?: string | null },
  ): Promise<Connection<FoundPractitioner>> {
    const { first, after } = pageArgs(page, isFoundKey);
    const [lead, beginning, id] = after ?? [null, null, null];
    const seesRoles = has(actor, 'MANAGER', 'STEWARD');
    const values = [words, actor.today, lead, beginning, id, first + 1, seesRoles];
    const rows = await this.database.query<FoundPractitioner & { key: FoundKey }>(actor, FIND, values);
    return connectionFrom(rows, { first, after }, ({ key }) => key);
  }
}

const PRACTITIONERS = `
  select p.id, person_name(i.given_name, i.family_name) as name
    from practitioner p left join identity i on i.practitioner_id = p.id`;

const IS_NAMED = 'select exists (select from identity where practitioner_id = $1) as "isNamed"';

/* Namesakes are found by the whole of each other’s names, in one order or another, whatever word was typed. */
const FIND = `
  select f.practitioner_id as id, person_name(i.given_name, i.family_name) as name, p.employer,
         case when $7 then p.role end as role, case when n.are then p.team end as team, case when n.are then p.site end as site,
         case when n.are then staff_number_end(f.practitioner_id) end as "staffNumberEnd",
         json_build_array(f.led_by, f.beginning, f.practitioner_id) as key
    from people_called($1, $3, $4, $5::uuid, $6) f
    join identity i on i.practitioner_id = f.practitioner_id
    cross join lateral (
      select exists (select from name_beginning mine
                       join name_beginning o on o.beginning = mine.beginning and o.practitioner_id <> f.practitioner_id
                      where mine.practitioner_id = f.practitioner_id) as are) n
    left join lateral (
      select ${ROLE} as role, ${agencyOf('a')} as employer, ${ifAny('t', teamOf)} as team, ${ifAny('s', siteOf)} as site
        from main_post(f.practitioner_id, $2, 'infinity') m join post o on o.id = m.post_id
        join role r on r.id = o.role_id join agency a on a.id = o.employer_id
        left join team t on t.id = o.team_id left join site s on s.id = o.site_id) p on true
   order by f.beginning, f.practitioner_id`;
