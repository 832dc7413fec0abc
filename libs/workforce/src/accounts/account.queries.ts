import { Injectable } from '@nestjs/common';
import { accountNotFound } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isDay, isId, pageArgs } from '@app/kernel';
import type {
  AccessGrant,
  Account,
  AccountNamed,
  AccountState,
  AccountSummary,
  GrantToReview,
} from './account.model.js';
import {
  accountNamed,
  AREA_OF_GRANT,
  AWAITS_STEWARD,
  ACCOUNT_STATE,
  ACCOUNT_SUMMARY,
  ACCOUNT_WHOLE,
  ACCOUNTS,
  DEPUTY_FOR,
  LAST_REVIEW,
  LOOKED_AT,
  REVIEW_BY,
} from './account.sql.js';
import { grantInWords } from './grant.words.js';

interface PageAsked {
  first?: number | null;
  after?: string | null;
}

interface Asked extends PageAsked {
  state?: AccountState | null;
  practitionerId?: Id | null;
  email?: string | null;
  named?: string | null;
}

type AccountKey = [id: Id];
type ReviewKey = [reviewBy: string, id: Id];

/** Who may sign in and what they may do, for the steward. */
@Injectable()
export class AccountQueries {
  constructor(private readonly database: Database) {}

  async byId(tenant: Tenant, id: Id): Promise<Account> {
    const [row] = await this.database.query<{ answer: Account }>(tenant, BY_ID, [id]);
    if (!row) throw accountNotFound();
    return { ...row.answer, grants: row.answer.grants.map(inWords) };
  }

  /** The newest first. */
  async list(
    tenant: Tenant,
    { state, practitionerId, email, named, ...page }: Asked,
  ): Promise<Connection<AccountSummary>> {
    const { first, after } = pageArgs(page, isAccountKey);
    const values = [state, practitionerId, email, after?.[0], first + 1, named].map((value) => value ?? null);
    const rows = await this.database.query<{ answer: AccountSummary }>(tenant, LIST, values);
    return connectionFrom(
      rows.map(({ answer }) => answer),
      { first, after },
      ({ id }): AccountKey => [id],
    );
  }

  /** Whose these grants are, by name. */
  async holdersOf(tenant: Tenant, grantIds: readonly Id[]): Promise<AccountNamed[]> {
    const rows = await this.database.query<{ answer: AccountNamed }>(tenant, HOLDERS, [grantIds]);
    return rows.map(({ answer }) => answer);
  }

  /** What is due to be looked at again, the longest due first. */
  async toReview(tenant: Tenant, page: PageAsked): Promise<Connection<GrantToReview>> {
    const { first, after } = pageArgs(page, isReviewKey);
    const [reviewBy, id] = after ?? [null, null];
    const rows = await this.database.query<{ answer: GrantToReview }>(tenant, TO_REVIEW, [reviewBy, id, first + 1]);
    return connectionFrom(
      rows.map(({ answer }) => inWords(answer)),
      { first, after },
      (due): ReviewKey => [due.reviewBy, due.grantId],
    );
  }
}

const inWords = <Granted extends Pick<AccessGrant, 'kind' | 'area' | 'inWords' | 'deputyFor'>>(
  grant: Granted,
): Granted => ({ ...grant, inWords: grantInWords(grant.kind, grant.area?.name, grant.deputyFor?.name) });

const isAccountKey = (key: unknown): key is AccountKey => Array.isArray(key) && key.length === 1 && isId(key[0]);
const isReviewKey = (key: unknown): key is ReviewKey =>
  Array.isArray(key) && key.length === 2 && isDay(key[0]) && isId(key[1]);

const BY_ID = `select ${ACCOUNT_WHOLE} as answer from ${ACCOUNTS} where a.id = $1`;

const LIST = `
  select ${ACCOUNT_SUMMARY} as answer from ${ACCOUNTS}
   where not a.is_machine and ($1::text is null or ${ACCOUNT_STATE} = $1) and ($2::uuid is null or a.practitioner_id = $2)
     and ($3::text is null or lower(c.email) = lower($3)) and ($4::uuid is null or a.id < $4)
     and ($6::text is null or a.practitioner_id in (select practitioner_id from people_called($6, null, null, null, 200))
          or a.practitioner_id is null and not exists (
            select from unnest(name_words($6)) typed
             where not exists (select from unnest(name_words(c.name)) word where starts_with(word, typed))))
   order by a.id desc limit $5`;

const HOLDERS = `
  select ${accountNamed('a')} as answer from account a
   where a.id in (select account_id from access_grant where id = any($1)) order by account_name(a.id) collate name_order, a.id`;

const TO_REVIEW = `
  select json_build_object('account', ${ACCOUNT_SUMMARY}, 'grantId', g.id, 'kind', g.kind, 'deputyFor', ${DEPUTY_FOR},
           'area', ${AREA_OF_GRANT},
           'awaitsSteward', ${AWAITS_STEWARD}, 'since', ${LOOKED_AT}, 'reviewBy', d.review_by) as answer
    from access_grant g ${LAST_REVIEW}
   cross join lateral (select ${REVIEW_BY}) d(review_by)
    join (${ACCOUNTS}) on a.id = g.account_id
   where g.voided_at is null and (g.valid_until is null or g.valid_until > (select partnership_today())) and a.closed_at is null
     and d.review_by <= (select partnership_today()) and ($1::date is null or (d.review_by, g.id) > ($1::date, $2::uuid))
   order by d.review_by, g.id limit $3`;
