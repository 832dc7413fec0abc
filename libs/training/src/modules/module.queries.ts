import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { Module, ModuleEdition, Teaches } from './module.model.js';
import { EDITION, MODULE, TEACHES } from './module.sql.js';

interface Current {
  module: Module;
  edition: ModuleEdition;
  teaches: Teaches[];
}

@Injectable()
export class ModuleQueries {
  constructor(private readonly database: Database) {}

  /** Those with an edition that is published, each with its current one, by name. */
  async all(tenant: Tenant): Promise<Module[]> {
    const rows = await this.database.query<Current>(tenant, PUBLISHED);
    return rows.map(({ module, edition, teaches }) => ({ ...module, edition: { ...edition, teaches } }));
  }

  /** The current edition of each of these modules, by the module’s id. */
  async currentEditions(tenant: Tenant, moduleIds: readonly Id[]): Promise<Map<Id, ModuleEdition>> {
    const rows = await this.database.query<Current>(tenant, CURRENT, [moduleIds]);
    return new Map(rows.map(({ module, edition, teaches }) => [module.id, { ...edition, teaches }]));
  }

  /** What each of these editions teaches, by the edition’s id. */
  async teaches(tenant: Tenant, editionIds: readonly Id[]): Promise<Map<Id, Teaches[]>> {
    const rows = await this.database.query<{ id: Id; teaches: Teaches[] }>(tenant, TAUGHT, [editionIds]);
    return new Map(rows.map(({ id, teaches }) => [id, teaches]));
  }
}

const MODULES = `
  select ${MODULE} as module, ${EDITION} as edition, ${TEACHES} as teaches
    from module m
    join lateral (
      select * from module_version where module_id = m.id
       order by published_on > partnership_today(), case when published_on <= partnership_today() then published_on end desc, published_on, id
       limit 1) v on true`;

const PUBLISHED = `${MODULES} where v.published_on <= partnership_today() order by m.name, m.id`;
const CURRENT = `${MODULES} where m.id = any($1)`;
const TAUGHT = `select v.id, ${TEACHES} as teaches from module_version v where v.id = any($1)`;
