import { Injectable } from '@nestjs/common';
import { SignInServices } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { ACCOUNT_SUMMARY, ACCOUNTS } from './account.sql.js';
import type { SignInService } from './sign-in-service.model.js';

/** At which organisations people of the partnership sign in, for the steward. */
@Injectable()
export class SignInServiceQueries {
  constructor(
    private readonly database: Database,
    private readonly services: SignInServices,
  ) {}

  /** Those that have not ended first, by name; the hundred latest. */
  async all(tenant: Tenant, only: Id | null = null): Promise<SignInService[]> {
    const rows = await this.database.query<{ answer: SignInService }>(tenant, ALL, [only]);
    return rows.map(({ answer }) => ({ ...answer, callback: this.services.callback(answer.id) }));
  }
}

/* Accounts of an issuer, where no other service of it goes on and no link is sent to them. */
const ALONE = `
  (${ACCOUNTS}) where s.voided_at is null and a.closed_at is null and not a.by_email and a.issuer = rtrim(s.issuer, '/')
     and not exists (select from sign_in_service o where o.id <> s.id and o.voided_at is null and rtrim(o.issuer, '/') = a.issuer)`;

const ALL = `
  select json_build_object(
           'id', s.id, 'name', s.name, 'issuer', s.issuer, 'clientId', s.client_id, 'domains', s.domains,
           'addedAt', s.recorded_at, 'addedBy', account_name(s.recorded_by),
           'endedAt', s.voided_at, 'endedBy', account_name(s.voided_by), 'endedBecause', s.void_reason,
           'onlyWayOfCount', (select count(*) from ${ALONE}),
           'onlyWayOf', coalesce((
             select json_agg(f.summary order by f.name, f.id)
               from (select ${ACCOUNT_SUMMARY} as summary, account_name(a.id) collate name_order as name, a.id from ${ALONE}
                      order by 2, 3 limit 20) f), '[]')) as answer
    from (select * from sign_in_service where $1::uuid is null or id = $1 order by voided_at is not null, id desc limit 100) s
   order by s.voided_at is not null, s.name, s.id`;
