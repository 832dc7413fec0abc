import { Injectable } from '@nestjs/common';
import { beginningOf, serviceAccountNotFound } from '@app/access';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { GRANTS } from './account.sql.js';
import { grantInWords } from './grant.words.js';
import type { ServiceAccount, ServiceAccountSummary } from './service-account.model.js';

/** The programs that ask in their own name, for the steward. */
@Injectable()
export class ServiceAccountQueries {
  constructor(private readonly database: Database) {}

  async byId(tenant: Tenant, id: Id): Promise<ServiceAccount> {
    const [row] = await this.database.query<{ answer: ServiceAccount }>(tenant, BY_ID, [id]);
    if (!row) throw serviceAccountNotFound();
    const { keys, grants, ...account } = row.answer;
    return {
      ...account,
      keys: keys.map((key) => ({ ...key, beginning: beginningOf(key.id) })),
      grants: grants.map((grant) => ({ ...grant, inWords: grantInWords(grant.kind, grant.area?.name) })),
    };
  }

  /** Those that are not closed first, by name; the hundred latest. */
  async all(tenant: Tenant): Promise<ServiceAccountSummary[]> {
    const rows = await this.database.query<{ answer: ServiceAccountSummary }>(tenant, ALL);
    return rows.map(({ answer }) => answer);
  }
}

const SUMMARY = `
  'id', a.id, 'name', m.name, 'contact', m.contact, 'purpose', m.purpose, 'lastDay', m.last_day,
  'madeAt', a.opened_at, 'madeBy', account_name(m.made_by),
  'usedAt', (select max(k.used_at) from service_key k where k.account_id = a.id),
  'state', case when a.closed_at is not null then 'CLOSED' when m.last_day < local_day(now()) then 'OVER' else 'OPEN' end,
  'tokensOf', (select string_agg(s.name, ', ' order by s.name) from sign_in_service s
                where s.voided_at is null and rtrim(s.issuer, '/') = a.issuer)`;

/* However often keys are changed, the page stays one: the latest fifty are told. */
const KEYS = `
  coalesce((
    select json_agg(json_build_object(
             'id', k.id, 'name', k.name, 'lastDay', k.last_day, 'madeAt', k.made_at, 'madeBy', account_name(k.made_by),
             'usedAt', k.used_at, 'endedAt', k.ended_at, 'endedBy', account_name(k.ended_by),
             'state', case when k.ended_at is not null then 'ENDED' when k.last_day < local_day(now()) then 'OVER' else 'GOOD' end)
             order by k.ended_at is not null, k.id desc)
      from (select * from service_key where account_id = a.id order by id desc limit 50) k), '[]')`;

const BY_ID = `
  select json_build_object(${SUMMARY}, 'subject', a.subject, 'keys', ${KEYS}, 'grants', ${GRANTS},
           'closedBecause', (select c.reason from account_closing c where c.account_id = a.id and c.voided_at is null)) as answer
    from account a join service_account m on m.account_id = a.id where a.id = $1`;

const ALL = `
  select json_build_object(${SUMMARY}) as answer
    from (select * from account where is_machine order by closed_at is not null, id desc limit 100) a
    join service_account m on m.account_id = a.id
   order by a.closed_at is not null, m.name, a.id`;
