import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { isNameKey, StaffListQueries } from '@app/workforce';
import { importNotFound, type ImportPageArgs, ImportsQueries } from '../imports/index.js';
import type { NotOnStaffList } from './not-on-list.model.js';

/** Whom staff lists do not name. */
@Injectable()
export class NotOnListQueries {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsQueries,
    private readonly lists: StaffListQueries,
  ) {}

  /** Whoever has a post at the employer on the day of a list that does not name them. */
  async all(tenant: Tenant, { importId, ...page }: ImportPageArgs): Promise<NotOnStaffList> {
    const { first, after } = pageArgs(page, isNameKey);
    const { kind, agency, listedOn } = await this.imports.byId(tenant, importId);
    if (kind !== 'STAFF' || !agency) throw importNotFound();
    const { numbers } = await this.database.one<{ numbers: string[] }>(tenant, NUMBERS, [importId]);
    const list = { agencyId: agency.id, on: listedOn, numbers };
    const rows = numbers.length === 0 ? [] : await this.lists.notListed(tenant, list, { first: first + 1, after });
    const people = connectionFrom(
      rows.map(({ role, ...row }) => ({ ...row, role: role.name })),
      { first, after },
      ({ key }) => key,
    );
    return { posts: numbers.length === 0 ? null : await this.lists.countNotListed(tenant, list), people };
  }
}

const NUMBERS = `
  select coalesce(array_agg(distinct w.listed -> 'cells' ->> 'STAFF_NUMBER')
                  filter (where w.listed -> 'cells' ->> 'STAFF_NUMBER' <> ''), '{}') as numbers
    from import_row w where w.run_id = $1`;
