import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
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

  async keep(tenant: Tenant, agencyId: Id, headings: KnownHeadings): Promise<void> {
    await this.database.query(tenant, KEEP, [agencyId, JSON.stringify(headings)]);
  }
}

const HEADINGS = 'select headings from list_layout where agency_id = $1';
const KEEP = `
  insert into list_layout (agency_id, headings) values ($1, $2)
  on conflict (partnership_id, agency_id) do update set headings = excluded.headings`;
