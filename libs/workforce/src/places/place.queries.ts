import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';
import type { Agency } from './agency.model.js';
import type { Area, AreaScheme, Cluster, Site, Team } from './place.model.js';
import { clusterOf, siteOf, teamOf } from './place.sql.js';

/** Of which day, as known at the end of which; null is today, and all that is known. */
interface When {
  on: Day | null;
  knownAt: Day | null;
}
const TODAY: When = { on: null, knownAt: null };

/** The organisations of a partnership and where its people work. */
@Injectable()
export class PlaceQueries {
  constructor(private readonly database: Database) {}

  agencies(tenant: Tenant): Promise<Agency[]> {
    return this.database.query(tenant, 'select id, name, sector, expected from agency order by name, id');
  }

  /** Those of these areas that exist, by name. */
  areas(tenant: Tenant, ids: readonly Id[]): Promise<Area[]> {
    return this.database.query(tenant, 'select id, name from area where id = any($1) order by name, id', [ids]);
  }

  /** The clusters of the default scheme, or of these areas alone, by name, each in the area where it lies that day; today where none is given. */
  clusters(tenant: Tenant, areaIds: Id[] | null = null, when: When = TODAY): Promise<Cluster[]> {
    return this.database.query(tenant, CLUSTERS, [areaIds, when.on, when.knownAt]);
  }

  /** The same with the row of posts in no cluster, which lies in no area. */
  clustersAndNone(tenant: Tenant, areaIds: Id[] | null, when: When): Promise<Cluster[]> {
    return this.database.query(tenant, CLUSTERS_AND_NONE, [areaIds, when.on, when.knownAt]);
  }

  /** The areas of the default scheme, by name. */
  areasOfDefault(tenant: Tenant): Promise<Area[]> {
    return this.database.query(tenant, AREAS);
  }

  async schemes(tenant: Tenant): Promise<AreaScheme[]> {
    return (await this.database.one<{ answer: AreaScheme[] }>(tenant, SCHEMES, [null])).answer;
  }

  async scheme(tenant: Tenant, id: Id): Promise<AreaScheme> {
    return (await this.database.one<{ answer: AreaScheme[] }>(tenant, SCHEMES, [id])).answer[0]!;
  }

  agency(tenant: Tenant, id: Id): Promise<Agency> {
    return this.database.one(tenant, 'select id, name, sector, expected from agency where id = $1', [id]);
  }

  area(tenant: Tenant, id: Id): Promise<Area> {
    return this.database.one(tenant, 'select id, name from area where id = $1', [id]);
  }

  async cluster(tenant: Tenant, id: Id): Promise<Cluster> {
    return (await this.database.one<{ answer: Cluster }>(tenant, CLUSTER, [id])).answer;
  }

  async site(tenant: Tenant, id: Id): Promise<Site> {
    return (await this.database.one<{ answer: Site }>(tenant, SITE, [id])).answer;
  }

  async team(tenant: Tenant, id: Id): Promise<Team> {
    return (await this.database.one<{ answer: Team }>(tenant, TEAM, [id])).answer;
  }

  async sites(tenant: Tenant): Promise<Site[]> {
    const { answer } = await this.database.one<{ answer: Site[] }>(tenant, SITES);
    return answer;
  }

  async teams(tenant: Tenant): Promise<Team[]> {
    const { answer } = await this.database.one<{ answer: Team[] }>(tenant, TEAMS);
    return answer;
  }
}

const CLUSTERS = `
  select c.id, c.name, json_build_object('id', a.id, 'name', a.name) as area
    from cluster_area_on(coalesce($2::date, (select partnership_today())), (select known_by($3::date))) l
    join cluster c on c.id = l.cluster_id join area a on a.id = l.area_id join area_scheme s on s.id = a.scheme_id and s.is_default
   where $1::uuid[] is null or a.id = any($1) order by c.name, c.id`;

const CLUSTERS_AND_NONE = `
  select id, name, area
    from (select c.id, c.name, c.area, false as none from (${CLUSTERS}) c
          union all
          select no_cluster(), 'No cluster', json_build_object('id', no_cluster(), 'name', 'No area'), true
           where $1::uuid[] is null) c
   order by none, name, id`;

const AREAS = `
  select a.id, a.name from area a join area_scheme s on s.id = a.scheme_id and s.is_default order by a.name, a.id`;

const SCHEMES = `
  select coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'isDefault', s.is_default,
           'areas', (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by a.name, a.id), '[]')
                       from area a where a.scheme_id = s.id),
           'clusters', (select coalesce(json_agg(${clusterOf('c')} order by c.name, c.id), '[]') from cluster c where c.scheme_id = s.id))
           order by s.is_default desc, s.name, s.id), '[]') as answer
    from area_scheme s where $1::uuid is null or s.id = $1`;

const CLUSTER = `select ${clusterOf('c')} as answer from cluster c where c.id = $1`;
const SITE = `select ${siteOf('s')} as answer from site s where s.id = $1`;
const TEAM = `select ${teamOf('t')} as answer from team t where t.id = $1`;

const SITES = `select coalesce(json_agg(${siteOf('s')} order by s.name, s.id), '[]') as answer from site s`;

const TEAMS = `select coalesce(json_agg(${teamOf('t')} order by t.name, t.id), '[]') as answer from team t`;
