import { Injectable } from '@nestjs/common';
import { type Actor, managersActedFor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Day, type Id, isId, pageArgs } from '@app/kernel';
import { personInOrder, practitionerOf } from '../people/index.js';
import { agencyOf } from '../places/index.js';
import { agreementNotFound, sinceAhead } from './sharing.errors.js';
import type { SharingAgreementsArgs } from './sharing.input.js';
import {
  type ClosedViews,
  type OpenRecord,
  type SharedWith,
  type SharingAgreement,
  type SharingAgreementWhole,
  type SharingAnswer,
  SharingPurpose,
  type SharingView,
} from './sharing.model.js';
import { AGREEMENT, AGREEMENT_STATE, AGREEMENT_WHOLE, AGREEMENTS, viewsOf } from './sharing.sql.js';

/** Whose managers may see whose people of other agencies, under which agreement. */
@Injectable()
export class SharingQueries {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  async list(tenant: Tenant, { state, ...page }: SharingAgreementsArgs): Promise<Connection<SharingAgreement>> {
    const { first, after } = pageArgs(page, isAgreementKey);
    const values = [state ?? null, after?.[0] ?? null, first + 1];
    const rows = await this.database.query<{ answer: SharingAgreement }>(tenant, LIST, values);
    return connectionFrom(
      rows.map(({ answer }) => answer),
      { first, after },
      ({ id }): AgreementKey => [id],
    );
  }

  async byId(tenant: Tenant, id: Id): Promise<SharingAgreementWhole> {
    const [row] = await this.database.query<{ answer: SharingAgreementWhole }>(tenant, BY_ID, [id]);
    if (!row) throw agreementNotFound();
    return row.answer;
  }

  /** P34: what could be seen on a day, or earlier on it, and cannot today, under no agreement. */
  async closedSince(actor: Actor, since: Day): Promise<ClosedViews[]> {
    if (since > actor.today) throw sinceAhead(actor.today);
    const rows = await this.database.query<{ answer: ClosedViews }>(actor, CLOSED_SINCE, [since, actor.today]);
    return rows.map(({ answer }) => answer);
  }

  /** Of these pairs of agencies those that no agreement lets see one another on a day. */
  async closedOn(tenant: Tenant, pairs: readonly Pair[], on: Day): Promise<SharingView[]> {
    const values = [pairs.map(({ viewerId }) => viewerId), pairs.map(({ seenId }) => seenId), on];
    return (await this.database.one<{ views: SharingView[] }>(tenant, CLOSED_ON, values)).views;
  }

  /** The pairs of agencies that an agreement lets see one another on a day. */
  pairsOf(tenant: Tenant, agreementId: Id, on: Day): Promise<Pair[]> {
    return this.database.query(tenant, PAIRS_OF, [agreementId, on]);
  }

  /** Of these people those whose record a signed-in manager may open today, by name: their own people, and those shared with them. */
  async openTo(actor: Actor, practitionerIds: readonly Id[]): Promise<OpenRecord[]> {
    const values = [managersActedFor(actor), [...new Set(practitionerIds)], actor.today, actor.practitionerId];
    const rows = await this.database.query<{ answer: OpenRecord }>(actor, OPEN, values);
    return rows.map(({ answer }) => answer);
  }

  /** The agreement under which they may open the record of somebody whom they do not manage; null is none. */
  async sharedUnder(actor: Actor, practitionerId: Id): Promise<SharingAgreement | null> {
    const values = [managersActedFor(actor), [practitionerId], actor.today];
    const [row] = await this.database.query<{ answer: SharingAgreement }>(actor, SHARED_UNDER, values);
    return row?.answer ?? null;
  }

  /** What somebody says to each purpose. */
  answersOf(tenant: Tenant, practitionerId: Id): Promise<SharingAnswer[]> {
    return this.database.query(tenant, ANSWERS, [practitionerId, Object.keys(SharingPurpose)]);
  }

  /** With which agencies somebody’s record is shared on a day, by the name of the agreement. */
  async sharedWith(tenant: Tenant, practitionerId: Id, on: Day): Promise<SharedWith[]> {
    const rows = await this.database.query<{ answer: SharedWith }>(tenant, SHARED_WITH, [practitionerId, on]);
    return rows.map(({ answer }) => answer);
  }

  /** The agreements that rest on somebody’s consent and wait for their word on a day, by name. */
  async awaiting(tenant: Tenant, practitionerId: Id, on: Day): Promise<SharingAgreement[]> {
    const rows = await this.database.query<{ answer: SharingAgreement }>(tenant, AWAITING, [practitionerId, on]);
    return rows.map(({ answer }) => answer);
  }
}

export interface Pair {
  viewerId: Id;
  seenId: Id;
}

type AgreementKey = [id: Id];
const isAgreementKey = (key: unknown): key is AgreementKey => Array.isArray(key) && key.length === 1 && isId(key[0]);

const LIST = `
  select ${AGREEMENT} as answer from ${AGREEMENTS}
   where ($1::text is null or ${AGREEMENT_STATE} = $1) and ($2::uuid is null or a.id < $2) order by a.id desc limit $3`;
const BY_ID = `select ${AGREEMENT_WHOLE} as answer from ${AGREEMENTS} where a.id = $1`;

const PAIRS_OF = `
  select viewer_id as "viewerId", seen_id as "seenId" from sharing_views($2::date) where agreement_id = $1`;
const CLOSED_ON = `
  select ${viewsOf(`
    select viewer_id, seen_id from unnest($1::uuid[], $2::uuid[]) p(viewer_id, seen_id)
    except select viewer_id, seen_id from sharing_views($3::date)`)} as views`;

const CLOSED_SINCE = `
  with closed as materialized (
    select b.agreement_id, b.viewer_id, b.seen_id from sharing_views($1::date, true) b
     where not exists (select from sharing_views($2::date) t where (t.viewer_id, t.seen_id) = (b.viewer_id, b.seen_id)))
  select json_build_object('agreement', ${AGREEMENT}, 'views', ${viewsOf(
    'select viewer_id, seen_id from closed where agreement_id = a.id',
  )}, 'because', case ${AGREEMENT_STATE} when 'IN_FORCE' then 'NOBODY_IN_POST' else ${AGREEMENT_STATE} end) as answer
    from ${AGREEMENTS} where a.id in (select agreement_id from closed) order by a.name, a.id`;

const OPEN = `
  with shared as materialized (select * from shared_under($1, $2, $3::date)),
  managed as materialized (
    select asked.id from unnest($2::uuid[]) asked(id)
     where asked.id is distinct from $4 and exists (select from unnest($1::uuid[]) m where manages(m, asked.id, $3::date, 'infinity')))
  select json_build_object('practitioner', ${practitionerOf('asked.id')}, 'sharedUnder', case when m.id is null then ${AGREEMENT} end) as answer
    from unnest($2::uuid[]) asked(id)
    left join managed m on m.id = asked.id
    left join shared s on s.practitioner_id = asked.id
    left join (${AGREEMENTS}) on a.id = s.agreement_id
    left join identity i on i.practitioner_id = asked.id
   where m.id is not null or s.agreement_id is not null
   order by ${personInOrder('i')}, asked.id`;

const SHARED_UNDER = `
  select ${AGREEMENT} as answer from shared_under($1, array(select person_of(p, 'infinity') from unnest($2::uuid[]) p), $3::date) s join (${AGREEMENTS}) on a.id = s.agreement_id`;

const ANSWERS = `
  select p.purpose, s.agrees, s.recorded_at as "recordedAt",
         case when s.id is not null then account_name(s.recorded_by) end as "recordedBy"
    from unnest($2::text[]) with ordinality p(purpose, place)
    left join sharing_answer s on s.practitioner_id = $1 and s.purpose = p.purpose and s.voided_at is null
   order by place`;

const AWAITING = `
  select ${AGREEMENT} as answer from ${AGREEMENTS}
   where a.id in (
     select l.id from agreements_in_force($2::date) l
       join sharing_party mine on mine.agreement_id = l.id
       join post p on p.employer_id = mine.agency_id and p.practitioner_id = $1 and p.voided_at is null
        and p.valid_from <= $2::date and (p.valid_until is null or $2::date < p.valid_until)
      where l.basis = 'CONSENT' and l.part = 'DETAIL' and not exists (
        select from sharing_answer s
         where s.practitioner_id = $1 and s.purpose = l.purpose and s.voided_at is null and (not s.agrees or s.recorded_at >= l.recorded_at)))
   order by a.name, a.id`;

const SHARED_WITH = `
  select json_build_object('agreement', ${AGREEMENT}, 'agencies', w.agencies) as answer
    from (select r.agreement_id, json_agg(${agencyOf('g')} order by g.name, g.id) as agencies
            from record_shared_with(array[$1::uuid], $2::date) r join agency g on g.id = r.viewer_id group by 1) w
    join (${AGREEMENTS}) on a.id = w.agreement_id
   order by a.name, a.id`;
