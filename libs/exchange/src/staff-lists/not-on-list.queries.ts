import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { isNameKey, StaffListQueries, type WhatIsListed } from '@app/workforce';
import { importNotFound, type ImportPageArgs, ImportsQueries } from '../imports/index.js';
import type { NotOnStaffList } from './not-on-list.model.js';

/** Posts that staff lists do not name, and whose they are. */
@Injectable()
export class NotOnListQueries {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsQueries,
    private readonly lists: StaffListQueries,
  ) {}

  /** Posts at the employer, on the day of a list, that no row of it is about. */
  async all(tenant: Tenant, { importId, ...page }: ImportPageArgs): Promise<NotOnStaffList> {
    const { first, after } = pageArgs(page, isNameKey);
    const { kind, agency, listedOn } = await this.imports.byId(tenant, importId);
    if (kind !== 'STAFF' || !agency) throw importNotFound();
    const { isKnown, ...named } = await this.database.one<Named>(tenant, NAMED, [importId]);
    const list = { agencyId: agency.id, on: listedOn, ...named };
    const rows = isKnown ? await this.lists.notListed(tenant, list, { first: first + 1, after }) : [];
    const people = connectionFrom(
      rows.map(({ role, ...row }) => ({ ...row, role: role.name })),
      { first, after },
      ({ key }) => key,
    );
    return { posts: isKnown ? await this.lists.countNotListed(tenant, list) : null, people };
  }
}

type Named = Pick<WhatIsListed, 'posts' | 'numbers'> & { isKnown: boolean };

/* A row that is refused or in doubt, and is about no post that can be told, may be about any of whoever has its number. */
const NAMED = `
  with said as (
    select w.listed -> 'cells' ->> 'STAFF_NUMBER' as number, w.outcome, w.post_id, (w.written ->> 'replaced')::uuid as replaced_id
      from import_row w where w.run_id = $1)
  select coalesce(bool_or(number <> ''), false) as "isKnown",
         coalesce(array_agg(distinct number) filter (
           where number <> '' and post_id is null and coalesce(outcome, 'DOUBTFUL') in ('DOUBTFUL', 'REFUSED')), '{}') as numbers,
         coalesce(array_agg(post_id) filter (where post_id is not null), '{}')
           || coalesce(array_agg(replaced_id) filter (where replaced_id is not null), '{}') as posts
    from said`;
