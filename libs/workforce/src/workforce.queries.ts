import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Connection } from '@app/graphql';
import { connectionFrom } from '@app/graphql';
import { type Day, pageArgs } from '@app/kernel';
import type { Agency } from './places/agency.model.js';
import { grantInWords } from './accounts/grant.words.js';
import type { Me } from './accounts/me.model.js';
import { isNameKey, type NameKey } from './people/name-key.js';
import type { Cluster, Site, Team } from './places/place.model.js';
import type { Post } from './posts/post.model.js';
import type { FoundPractitioner, Practitioner } from './people/practitioner.model.js';
import { searchTooShort } from './workforce.errors.js';

/** Fewer letters would list the workforce. */
const SHORTEST_SEARCH = 2;

/** What a register keeps of a person as they were on the day; null is unknown. */
export interface FactsOfTheDay {
  practitionerId: string;
  postId: string | null;
  employerId: string | null;
  roleId: string | null;
  staffLevel: string | null;
  professionId: string | null;
}

interface MeRow extends Pick<Me, 'name' | 'partnership'> {
  /** The names of the areas that grants are for, by id. */
  areas: Record<string, string>;
}

@Injectable()
export class WorkforceQueries {
  constructor(private readonly database: Database) {}

  async me(actor: Actor): Promise<Me> {
    const areaIds = actor.grants.map(({ areaId }) => areaId).filter((id) => id !== null);
    const { answer } = await this.database.one<{ answer: MeRow }>(actor, ME, [actor.practitionerId, areaIds]);
    const { name, partnership, areas } = answer;
    const mayDo = actor.grants.map(({ kind, areaId, lastDay }) => {
      const area = areaId && areas[areaId]!;
      return { grant: kind, inWords: grantInWords(kind, area), area, lastDay };
    });
    const grants = actor.grants.map(({ kind }) => kind);
    return { name, practitionerId: actor.practitionerId, grants, mayDo, partnership };
  }

  agencies(tenant: Tenant): Promise<Agency[]> {
    return this.database.query(tenant, 'select id, name, sector, expected from agency order by name, id');
  }

  /** The clusters of the default scheme, or of these areas alone. */
  clusters(tenant: Tenant, areaIds: string[] | null = null): Promise<Cluster[]> {
    return this.database.query(tenant, CLUSTERS, [areaIds]);
  }

  /** The same, and last a row for the posts that are in none, which no area has. */
  clustersAndNone(tenant: Tenant, areaIds: string[] | null): Promise<Cluster[]> {
    return this.database.query(tenant, CLUSTERS_AND_NONE, [areaIds]);
  }

  sites(tenant: Tenant): Promise<Site[]> {
    return this.database.query(tenant, SITES);
  }

  teams(tenant: Tenant): Promise<Team[]> {
    return this.database.query(tenant, TEAMS);
  }

  practitioners(tenant: Tenant, ids: readonly string[]): Promise<Practitioner[]> {
    return this.database.query(tenant, `${PRACTITIONERS} where p.id = any($1)`, [ids]);
  }

  /** One of them, or nobody. PostgreSQL plans this once a connection, and the other anew for each list. */
  async practitioner(tenant: Tenant, id: string): Promise<Practitioner | undefined> {
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

  /** The posts of a person on a day, as known by the end of `knownAt`; null is all that is known. */
  posts(tenant: Tenant, practitionerId: string, on: Day, knownAt: Day | null): Promise<Post[]> {
    return this.database.query(tenant, POSTS, [practitionerId, on, knownAt]);
  }

  /** For each person, the main post, under which they attend a session that day, with the facts of the day. */
  attendedUnder(tenant: Tenant, people: string[], on: Day): Promise<FactsOfTheDay[]> {
    return this.database.query(tenant, ATTENDED_UNDER, [people, on]);
  }

  /** Whether this signed-in manager is somebody's line manager, directly or above, or leads their team. */
  async manages(actor: Actor, practitionerId: string): Promise<boolean> {
    if (!has(actor, 'manager') || !actor.practitionerId) return false;
    const values = [actor.practitionerId, practitionerId, actor.today];
    return (await this.database.one<{ manages: boolean }>(actor, MANAGES, values)).manages;
  }
}

const ME = `
  select json_build_object(
    'name', coalesce((select person_name(given_name, family_name) from identity where practitioner_id = $1), 'Not on the record'),
    'partnership', json_build_object('id', id, 'name', name, 'today', partnership_today(), 'simulated', simulated_today is not null),
    'areas', coalesce((select json_object_agg(id, name) from area where id = any($2)), '{}')
  ) as answer from partnership`;

const CLUSTERS = `
  select c.id, c.name, json_build_object('id', a.id, 'name', a.name) as area
    from cluster c join area a on a.id = c.area_id join area_scheme s on s.id = a.scheme_id and s.is_default
   where $1::uuid[] is null or a.id = any($1) order by c.name, c.id`;

const CLUSTERS_AND_NONE = `
  select id, name, area
    from (select c.id, c.name, c.area, false as none from (${CLUSTERS}) c
          union all
          select no_cluster(), 'No cluster', json_build_object('id', no_cluster(), 'name', 'No area'), true
           where $1::uuid[] is null) c
   order by none, name, id`;

const SITES = `
  select s.id, s.name, s.kind, c.name as cluster
    from site s
    left join area_scheme d on d.is_default
    left join site_cluster k on k.site_id = s.id and k.scheme_id = d.id
    left join cluster c on c.id = k.cluster_id
   order by s.name, s.id`;

const TEAMS = `
  select t.id, t.name, c.name as cluster from team t left join cluster c on c.id = t.cluster_id order by t.name, t.id`;

const PRACTITIONERS = `
  select p.id, person_name(i.given_name, i.family_name) as name
    from practitioner p left join identity i on i.practitioner_id = p.id`;

const FIND = `
  select i.practitioner_id as id, person_name(i.given_name, i.family_name) as name, p.role, p.employer,
         json_build_array(name_folded(i.family_name), name_folded(i.given_name), i.practitioner_id) as key
    from identity i
    left join lateral (
      select r.name as role, a.name as employer
        from main_post(i.practitioner_id, $2, 'infinity') n join post o on o.id = n.post_id
        join role r on r.id = o.role_id join agency a on a.id = o.employer_id) p on true
   where name_folded($1) <> ''
     and (name_folded(i.family_name) like name_folded($1) || '%'
          or name_folded(person_name(i.given_name, i.family_name)) like name_folded($1) || '%'
          or name_folded(i.family_name || ' ' || i.given_name) like name_folded($1) || '%')
     and ($3::text is null or (name_folded(i.family_name), name_folded(i.given_name), i.practitioner_id) > ($3, $4, $5::uuid))
   order by name_folded(i.family_name), name_folded(i.given_name), i.practitioner_id limit $6`;

const PERSON = (id: string) =>
  `(select json_build_object('id', practitioner_id, 'name', person_name(given_name, family_name)) from identity where practitioner_id = ${id})`;

const POSTS = `
  with known as materialized (select known_by($3::date) as at)
  select o.id, r.name as role, e.name as employer, h.name as host, s.name as site, t.name as team,
         o.weekly_hours::float as "weeklyHours", o.valid_from::text as "firstDay", (o.valid_until - 1)::text as "lastDay",
         ${PERSON('o.line_manager_id')} as "lineManager", ${PERSON('o.clinical_supervisor_id')} as "clinicalSupervisor"
    from known cross join post o join role r on r.id = o.role_id join agency e on e.id = o.employer_id
    left join agency h on h.id = o.host_id left join site s on s.id = o.site_id left join team t on t.id = o.team_id
   where o.practitioner_id = $1 and o.valid_from <= $2 and (o.valid_until is null or o.valid_until > $2)
     and known(o.recorded_at, o.voided_at, known.at)
   order by o.valid_from, o.id`;

const MANAGES = `select manages($1, $2, $3, 'infinity')`;

const ATTENDED_UNDER = `
  select p.id as "practitionerId", o.id as "postId", o.employer_id as "employerId", o.role_id as "roleId",
         r.staff_level as "staffLevel", p.profession_id as "professionId"
    from practitioner p
    left join lateral main_post(p.id, $2, 'infinity') n on true
    left join post o on o.id = n.post_id
    left join role r on r.id = o.role_id
   where p.id = any($1)`;
