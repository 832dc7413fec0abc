import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Id, keyOf } from '@app/kernel';
import { meaningKey, type Meanings } from '@app/workforce';
import type { ListKind, ListNameField } from './list-kind.js';
import type { KnownHeadings } from './read-list.js';

/** What a name in the lists of an employer, or of the partnership, stands for. */
export interface NameMeans {
  field: ListNameField;
  name: string;
  id: Id;
}

/** How the lists of each employer look, and those of the partnership (null), so that the next one asks less. */
@Injectable()
export class ListLayouts {
  constructor(private readonly database: Database) {}

  /** What its columns were called last; null where none of its lists was saved. */
  async headings(tenant: Tenant, agencyId: Id | null, kind: ListKind): Promise<KnownHeadings | null> {
    const [layout] = await this.database.query<{ headings: KnownHeadings }>(tenant, HEADINGS, [agencyId, kind]);
    return layout?.headings ?? null;
  }

  /** What is meant by names that nothing has, as was said of these lists. */
  async meanings(tenant: Tenant, agencyId: Id | null): Promise<Meanings> {
    const said = await this.database.query<NameMeans>(tenant, MEANINGS, [agencyId]);
    return new Map(said.map(({ field, name, id }) => [meaningKey(field, name), id]));
  }

  /** However it is spelt, it is said once. */
  async mean(tenant: Tenant, agencyId: Id | null, { field, name, id }: NameMeans): Promise<void> {
    await this.database.query(tenant, MEAN, [agencyId, field, keyOf(name), id]);
  }

  async keep(tenant: Tenant, agencyId: Id | null, kind: ListKind, headings: KnownHeadings): Promise<void> {
    await this.database.query(tenant, KEEP, [agencyId, JSON.stringify(headings), kind]);
  }
}

const MEANINGS = `
  select field, called as name, coalesce(role_id, site_id, team_id, module_id, cluster_id, need_level_id) as id
    from list_name where whose_id = coalesce($1, current_partnership())`;
const MEAN = `
  insert into list_name (agency_id, field, called, role_id, site_id, team_id, module_id, cluster_id, need_level_id)
  values ($1, $2, $3, case when $2 = 'ROLE' then $4::uuid end, case when $2 = 'SITE' then $4::uuid end, case when $2 = 'TEAM' then $4::uuid end,
          case when $2 = 'MODULE' then $4::uuid end, case when $2 = 'CLUSTER' then $4::uuid end, case when $2 = 'NEED_LEVEL' then $4::uuid end)
  on conflict (partnership_id, whose_id, field, called)
  do update set role_id = excluded.role_id, site_id = excluded.site_id, team_id = excluded.team_id, module_id = excluded.module_id,
                cluster_id = excluded.cluster_id, need_level_id = excluded.need_level_id`;
const HEADINGS = 'select headings from list_layout where whose_id = coalesce($1, current_partnership()) and kind = $2';
const KEEP = `
  insert into list_layout (agency_id, headings, kind) values ($1, $2, $3)
  on conflict (partnership_id, whose_id, kind) do update set headings = excluded.headings`;
