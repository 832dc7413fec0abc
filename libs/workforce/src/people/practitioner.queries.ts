import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, pageArgs } from '@app/kernel';
import { ROLE } from '@app/roles';
import { agencyOf } from '../places/index.js';
import { searchTooShort } from '../workforce.errors.js';
import { isNameKey, type NameKey } from './name-key.js';
import type { FoundPractitioner, Practitioner } from './practitioner.model.js';

/** Fewer letters would list the workforce. */
const SHORTEST_SEARCH = 2;

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

  /** People whose name begins with these words, in the order of their names. */
  async find(
    actor: Actor,
    words: string,
    page: { first?: number | null; after?: string | null },
  ): Promise<Connection<FoundPractitioner>> {
    if (words.trim().length < SHORTEST_SEARCH) throw searchTooShort(SHORTEST_SEARCH);
    const { first, after } = pageArgs(page, isNameKey);
    const [family, given, id] = after ?? [null, null, null];
    const rows = await this.database.query<FoundPractitioner & { key: NameKey }>(actor, FIND, [
      words.trim().replace(/[\\%_]/g, '\\$&'),
      actor.today,
      family,
      given,
      id,
      first + 1,
    ]);
    return connectionFrom(rows, { first, after }, ({ key }) => key);
  }
}

const PRACTITIONERS = `
  select p.id, person_name(i.given_name, i.family_name) as name
    from practitioner p left join identity i on i.practitioner_id = p.id`;

const FIND = `
  select i.practitioner_id as id, person_name(i.given_name, i.family_name) as name, p.role, p.employer,
         json_build_array(name_folded(i.family_name), name_folded(i.given_name), i.practitioner_id) as key
    from identity i
    left join lateral (
      select ${ROLE} as role, ${agencyOf('a')} as employer
        from main_post(i.practitioner_id, $2, 'infinity') n join post o on o.id = n.post_id
        join role r on r.id = o.role_id join agency a on a.id = o.employer_id) p on true
   where name_folded($1) <> ''
     and (name_folded(i.family_name) like name_folded($1) || '%'
          or name_folded(person_name(i.given_name, i.family_name)) like name_folded($1) || '%'
          or name_folded(i.family_name || ' ' || i.given_name) like name_folded($1) || '%')
     and ($3::text is null or (name_folded(i.family_name), name_folded(i.given_name), i.practitioner_id) > ($3, $4, $5::uuid))
   order by name_folded(i.family_name), name_folded(i.given_name), i.practitioner_id limit $6`;
