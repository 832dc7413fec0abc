import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputyThemselves } from '@app/access';
import { Database } from '@app/database';
import { type DomainError, type Id, keyOf, newId } from '@app/kernel';
import {
  agencyNotFound,
  areaNotFound,
  areaSchemeNotFound,
  clusterNotFound,
  professionNotFound,
  siteNotFound,
  teamNotFound,
} from '../workforce.errors.js';
import { freeKey } from './free-key.sql.js';
import type {
  AddAgencyInput,
  AddAreaInput,
  AddSiteInput,
  AddTeamInput,
  ChangeAgencyInput,
  ChangeAreaSchemeInput,
  ChangeSiteInput,
  ChangeTeamInput,
} from './place.input.js';

/** Adds organisations, places, teams and professions, and changes what they are called. Nothing that was used is deleted. */
@Injectable()
export class PlacesService {
  constructor(private readonly database: Database) {}

  addAgency(actor: Actor, { name, sector, expected }: AddAgencyInput): Promise<Id> {
    return this.add(actor, ADD.agency, name, [sector, expected]);
  }

  changeAgency(actor: Actor, { agencyId, name, sector, expected }: ChangeAgencyInput): Promise<void> {
    return this.change(actor, CHANGE.agency, [agencyId, named(name), sector, expected], agencyNotFound);
  }

  /** Never the default one: that comes with its first area. */
  addScheme(actor: Actor, name: string): Promise<Id> {
    return this.add(actor, ADD.scheme, name);
  }

  changeScheme(actor: Actor, { schemeId, name }: ChangeAreaSchemeInput): Promise<void> {
    return this.change(actor, CHANGE.scheme, [schemeId, named(name)], areaSchemeNotFound);
  }

  /** In the default scheme, which its first area brings with it, unless another is named. */
  async addArea(actor: Actor, { name, schemeId }: AddAreaInput): Promise<Id> {
    if (!schemeId) await this.database.query(actor, DEFAULT_SCHEME, [newId()]);
    return this.add(actor, ADD.area, name, [schemeId]);
  }

  changeArea(actor: Actor, areaId: Id, name: string): Promise<void> {
    return this.change(actor, CHANGE.area, [areaId, named(name)], areaNotFound);
  }

  async addCluster(actor: Actor, areaId: Id, name: string): Promise<Id> {
    await this.find(actor, AREA, areaId, areaNotFound);
    return this.add(actor, ADD.cluster, name, [areaId]);
  }

  changeCluster(actor: Actor, clusterId: Id, name: string): Promise<void> {
    return this.change(actor, CHANGE.cluster, [clusterId, named(name)], clusterNotFound);
  }

  async addSite(actor: Actor, { name, kind, agencyId, clusterId }: AddSiteInput): Promise<Id> {
    const id = await this.add(actor, ADD.site, name, [kind, agencyId]);
    if (!clusterId) return id;
    const placed = await this.database.query(actor, PLACE_SITE, [id, clusterId]);
    if (placed.length === 0) throw clusterNotFound();
    return id;
  }

  changeSite(actor: Actor, { siteId, name, kind, agencyId }: ChangeSiteInput): Promise<void> {
    const values = [siteId, named(name), kind, agencyId !== undefined, agencyId];
    return this.change(actor, CHANGE.site, values, siteNotFound);
  }

  async addTeam(actor: Actor, { name, clusterId, leaderId }: AddTeamInput): Promise<Id> {
    refuseDeputyThemselves(actor, leaderId);
    if (clusterId) await this.find(actor, CLUSTER_OF_DEFAULT, clusterId, clusterNotFound);
    return this.add(actor, ADD.team, name, [clusterId, leaderId]);
  }

  changeTeam(actor: Actor, { teamId, name }: ChangeTeamInput): Promise<void> {
    return this.change(actor, CHANGE.team, [teamId, named(name)], teamNotFound);
  }

  addProfession(actor: Actor, name: string): Promise<Id> {
    return this.add(actor, ADD.profession, name);
  }

  changeProfession(actor: Actor, professionId: Id, name: string): Promise<void> {
    return this.change(actor, CHANGE.profession, [professionId, named(name)], professionNotFound);
  }

  private async add(actor: Actor, sql: string, name: string, rest: unknown[] = []): Promise<Id> {
    const id = newId();
    await this.database.query(actor, sql, [id, keyOf(name), named(name), ...rest.map((value) => value ?? null)]);
    return id;
  }

  private async find(actor: Actor, sql: string, id: Id, absent: () => DomainError): Promise<void> {
    if ((await this.database.query(actor, sql, [id])).length === 0) throw absent();
  }

  private async change(actor: Actor, sql: string, values: unknown[], absent: () => DomainError): Promise<void> {
    const changed = await this.database.query(
      ...([actor, `${sql} returning id`, values.map((value) => value ?? null)] as const),
    );
    if (changed.length === 0) throw absent();
  }
}

const named = (name?: string | null) => name?.normalize('NFC');

/* Called otherwise where another scheme is called so already. */
const DEFAULT_SCHEME = `
  insert into area_scheme (id, key, name, is_default)
  select $1, case when exists (select from area_scheme where key = 'areas') then $1::uuid::text else 'areas' end, called.name, true
    from unnest(array['Areas', 'Main areas', 'Areas ' || $1::uuid::text]) with ordinality called(name, at)
   where not exists (select from area_scheme where is_default)
     and not exists (select from area_scheme other where name_key(other.name) = name_key(called.name))
   order by called.at limit 1
  on conflict (partnership_id) where is_default do nothing`;

const AREA = 'select id from area where id = $1';
/* Where teams lie: it is that by which figures are counted. */
const CLUSTER_OF_DEFAULT = `
  select c.id from cluster c join area_scheme s on s.id = c.scheme_id and s.is_default where c.id = $1`;

const SCHEME = 'coalesce($4::uuid, (select id from area_scheme where is_default))';

/* Each with its id, the key that its name makes, and its name first. */
const ADD = {
  agency: `insert into agency (id, key, name, sector, expected) values ($1, ${freeKey('agency')}, $3, $4, $5)`,
  scheme: `insert into area_scheme (id, key, name) values ($1, ${freeKey('area_scheme')}, $3)`,
  area: `
    insert into area (id, key, name, scheme_id)
    values ($1, ${freeKey(`area where scheme_id = ${SCHEME}`)}, $3, ${SCHEME})`,
  cluster: `
    insert into cluster (id, key, name, area_id, scheme_id)
    select $1, ${freeKey('cluster where area_id = $4')}, $3, id, scheme_id from area where id = $4`,
  site: `insert into site (id, key, name, kind, agency_id) values ($1, ${freeKey('site')}, $3, $4, $5)`,
  team: `insert into team (id, key, name, cluster_id, leader_id) values ($1, ${freeKey('team')}, $3, $4, $5)`,
  profession: `insert into profession (id, key, name) values ($1, ${freeKey('profession')}, $3)`,
};

const PLACE_SITE = `
  insert into site_cluster (site_id, scheme_id, cluster_id)
  select $1, c.scheme_id, c.id from cluster c join area_scheme s on s.id = c.scheme_id and s.is_default where c.id = $2 returning site_id`;

/* The key stays: files and programs know it by that. */
const CHANGE = {
  agency: `update agency set name = coalesce($2, name), sector = coalesce($3, sector), expected = coalesce($4, expected) where id = $1`,
  scheme: 'update area_scheme set name = $2 where id = $1',
  area: 'update area set name = $2 where id = $1',
  cluster: 'update cluster set name = $2 where id = $1',
  site: `
    update site set name = coalesce($2, name), kind = coalesce($3, kind), agency_id = case when $4::boolean then $5::uuid else agency_id end
     where id = $1`,
  team: 'update team set name = coalesce($2, name) where id = $1',
  profession: 'update profession set name = $2 where id = $1',
};
