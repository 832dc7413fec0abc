import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { isNameKey, NotListedQueries, type WhatIsListed } from '@app/workforce';
import { importNotFound, type ImportPageArgs, ImportsQueries } from '../imports/index.js';
import type { NotOnStaffList } from './not-on-list.model.js';

/** Posts that staff lists do not name, and whose they are. */
@Injectable()
export class NotOnListQueries {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsQueries,
    private readonly posts: NotListedQueries,
  ) {}

  /** Posts at the employer, on the day of a list, that no row of it is about, of nobody who may be meant by a row in doubt. */
  async all(tenant: Tenant, { importId, ...args }: ImportPageArgs): Promise<NotOnStaffList> {
    const { first, after } = pageArgs(args, isNameKey);
    const { kind, agency, listedOn } = await this.imports.byId(tenant, importId);
    if (kind !== 'STAFF' || !agency) throw importNotFound();
    const { isKnown, ...named } = await this.database.one<Named>(tenant, NAMED, [importId]);
    const list = { agencyId: agency.id, on: listedOn, ...named };
    const page = { first: first + 1, after };
    const found = isKnown ? await this.posts.notListed(tenant, list, page) : { posts: null, rows: [] };
    const people = connectionFrom(
      found.rows.map(({ role, ...row }) => ({ ...row, role: role.name })),
      { first, after },
      ({ key }) => key,
    );
    return { posts: found.posts, people };
  }
}

type Named = Pick<WhatIsListed, 'posts' | 'numbers' | 'people' | 'openFor' | 'openOn'> & { isKnown: boolean };

/*
 * A row that is refused or in doubt, and is about no post that can be told, may be about any of whoever has its number, or is said to be meant; and as long
 * as nobody has said who is meant by it, it may be about each of them.
 */
const NAMED = `
  with said as (
    select w.listed -> 'cells' ->> 'STAFF_NUMBER' as number, w.post_id, (w.written ->> 'replaced')::uuid as replaced_id, w.practitioner_id,
           w.post_id is null and coalesce(w.outcome, 'DOUBTFUL') in ('DOUBTFUL', 'REFUSED') as may_be_any, (w.compared ->> 'opensOn')::date as opens_on
      from import_row w where w.run_id = $1),
  meant as (
    select distinct (m.namesake ->> 'id')::uuid as id
      from import_row w cross join lateral jsonb_array_elements(w.compared -> 'namesakes') m(namesake)
     where w.run_id = $1 and w.outcome in ('DOUBTFUL', 'REFUSED'))
  select coalesce(bool_or(number <> ''), false) as "isKnown",
         coalesce(array_agg(distinct number) filter (where number <> '' and may_be_any), '{}') as numbers,
         coalesce(array_agg(distinct practitioner_id) filter (where practitioner_id is not null and may_be_any), '{}')
           || array(select id from meant) as people,
         coalesce(array_agg(post_id) filter (where post_id is not null), '{}')
           || coalesce(array_agg(replaced_id) filter (where replaced_id is not null), '{}') as posts,
         coalesce(array_agg(practitioner_id order by practitioner_id, opens_on) filter (where practitioner_id is not null and opens_on is not null), '{}') as "openFor",
         coalesce(array_agg(opens_on::text order by practitioner_id, opens_on) filter (where practitioner_id is not null and opens_on is not null), '{}') as "openOn"
    from said`;
