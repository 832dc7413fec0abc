import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { type ListField, meaningKey } from '@app/workforce';
import type { KnownHeadings } from './read-list.js';

/** How each employer’s lists look, so that the next one asks less. */
@Injectable()
export class ListLayouts {
  constructor(private readonly database: Database) {}

  /** What its columns were called last; null where none of its lists was saved. */
  async headings(tenant: Tenant, agencyId: Id): Promise<KnownHeadings | null> {
    const [layout] = await this.database.query<{ headings: KnownHeadings }>(tenant, HEADINGS, [agencyId]);
    return layout?.headings ?? null;
  }

  /** Which role, site or team is meant by names that nobody has, as was said of this employer’s lists. */
  async meanings(tenant: Tenant, agencyId: Id): Promise<Map<string, Id>> {
    const rows = await this.database.query<{ field: ListField; name: string; id: Id }>(tenant, MEANINGS, [agencyId]);
    return new Map(rows.map(({ field, name, id }) => [meaningKey(field, name), id]));
  }

  async mean(
    tenant: Tenant,
    agencyId: Id,
    { field, name, id }: { field: ListField; name: string; id: Id },
  ): Promise<void> {
    await this.database.query(tenant, MEAN, [agencyId, field, name, id]);
  }

  async keep(tenant: Tenant, agencyId: Id, headings: KnownHeadings): Promise<void> {
    await this.database.query(tenant, KEEP, [agencyId, JSON.stringify(headings)]);
  }
}

const MEANINGS = `
  select field, called as name, coalesce(role_id, site_id, team_id) as id from list_name where agency_id = $1`;
const MEAN = `
  insert into list_name (agency_id, field, called, role_id, site_id, team_id)
  values ($1, $2, lower($3), case when $2 = 'ROLE' then $4::uuid end, case when $2 = 'SITE' then $4::uuid end, case when $2 = 'TEAM' then $4::uuid end)
  on conflict (partnership_id, agency_id, field, called)
  do update set role_id = excluded.role_id, site_id = excluded.site_id, team_id = excluded.team_id`;
const HEADINGS = 'select headings from list_layout where agency_id = $1';
const KEEP = `
  insert into list_layout (agency_id, headings) values ($1, $2)
  on conflict (partnership_id, agency_id) do update set headings = excluded.headings`;
