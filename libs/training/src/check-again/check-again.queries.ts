import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { addDays, type Day, type Id, pageArgs } from '@app/kernel';
import { isNameKey, type NameKey, personInOrder } from '@app/workforce';
import type { CheckAgainArgs } from './check-again.args.js';
import { sinceAhead } from './check-again.errors.js';
import type { ChangedPart, PersonToCheck } from './check-again.model.js';
import { type Found, toCheck } from './check-again.rules.js';
import { FOUND } from './check-again.sql.js';

const SIX_WEEKS = 42;

interface Row extends Omit<PersonToCheck, 'checks'> {
  key: NameKey;
  changed: ChangedPart[];
  found: Found[];
}

/** M13: whose main post is another than it was known to be on a day, and what of them is to be checked again. */
@Injectable()
export class CheckAgainQueries {
  constructor(private readonly database: Database) {}

  /** Of the people whom this manager manages today: what they meet, and where they go. */
  ofTeam(actor: Actor, managerId: Id, args: CheckAgainArgs): Promise<Connection<PersonToCheck>> {
    return this.page(actor, managerId, args);
  }

  /** Of everybody: what a steward keeps, and no evidence. */
  ofAll(actor: Actor, args: CheckAgainArgs): Promise<Connection<PersonToCheck>> {
    return this.page(actor, null, args);
  }

  private async page(actor: Actor, managerId: Id | null, { since, ...asked }: CheckAgainArgs) {
    const from: Day = since ?? addDays(actor.today, -SIX_WEEKS);
    if (from > actor.today) throw sinceAhead(actor.today);
    const { first, after } = pageArgs(asked, isNameKey);
    const [family, given, id] = after ?? [null, null, null];
    const values = [managerId, from, actor.today, family, given, id, first + 1];
    const rows = await this.database.query<{ answer: Row }>(actor, TO_CHECK, values);
    const page = connectionFrom(
      rows.map(({ answer }) => answer),
      { first, after },
      ({ key }) => key,
    );
    const edges = page.edges.map(({ cursor, node: { found, practitioner, firstDay, changed } }) => ({
      ...{ cursor, node: { practitioner, firstDay, changed, checks: found.map(toCheck) } },
    }));
    return { ...page, edges };
  }
}

const named = (table: string, id: string) => `(select t.name from ${table} t where t.id = ${id})`;
const person = (id: string) =>
  `(select person_name(n.given_name, n.family_name) from practitioner q left join identity n on n.practitioner_id = q.id where q.id = ${id})`;

/*
 * What was known on the day of that day ($2), beside what is known now of today ($3): what began meanwhile, and what was recorded late or put right.
 * Of whoever it is by now: a record that was joined since had its post then.
 */
const TO_CHECK = `
  with at as materialized (select known_by($2::date) as known),
  team as materialized (select practitioner_id as id from managed_by($1, $3::date, 'infinity') where $1::uuid is not null),
  candidate as materialized (
    select distinct p.practitioner_id as id from at, post p
     where ($1::uuid is null or p.practitioner_id in (select id from team))
       and (p.recorded_at > at.known or p.voided_at > at.known or (p.valid_from > $2::date and p.valid_from <= $3::date)
            or (p.valid_until > $2::date and p.valid_until <= $3::date))),
  moved as materialized (
    select c.id, was.employer_id as old_employer, was.host_id as old_host, was.site_id as old_site, was.line_manager_id as old_manager,
           was.role_id as old_role, now.employer_id, now.host_id, now.site_id, now.line_manager_id, now.role_id, now.valid_from,
           begun.valid_from as begun_on, begun.recorded_at as begun_at
      from candidate c cross join at
     cross join lateral main_post_of_now(c.id, $2::date, at.known) earlier join post was on was.id = earlier.post_id
     cross join lateral main_post(c.id, $3::date, 'infinity') today join post now on now.id = today.post_id
     join post begun on begun.id = coalesce(now.origin_id, now.id)
     where (was.employer_id, was.host_id, was.site_id, was.line_manager_id, was.role_id)
           is distinct from (now.employer_id, now.host_id, now.site_id, now.line_manager_id, now.role_id)),
  page as materialized (
    select m.*, k.family, k.given
      from moved m left join identity i on i.practitioner_id = m.id
     cross join lateral (select ${personInOrder('i')}) k(family, given)
     where $4::text is null or (k.family, k.given, m.id) > ($4, $5, $6::uuid)
     order by k.family, k.given, m.id limit $7),
  everybody as materialized (select coalesce(array_agg(id), '{}') as ids from page),
  earlier as materialized (
    select person_of(r.practitioner_id, 'infinity') as practitioner_id, r.competency_id, max(r.rank) as rank
      from at cross join everybody
     cross join lateral requirements_of(array(select records_of(id, 'infinity') from unnest(everybody.ids) id), $2::date, at.known) r
     where $1::uuid is not null group by 1, 2),
  summary as materialized (
    select s.* from everybody cross join lateral standing_summary(everybody.ids, $3::date, 'infinity') s where $1::uuid is not null),
  found as materialized (${FOUND})
  select json_build_object(
           'key', json_build_array(p.family, p.given, p.id), 'practitioner', json_build_object('id', p.id, 'name', ${person('p.id')}),
           'firstDay', p.valid_from,
           'changed', (select json_agg(json_build_object('part', c.part, 'was', c.was, 'becomes', c.becomes) order by c.at)
                         from (values (1, 'EMPLOYER', p.old_employer is distinct from p.employer_id, ${named('agency', 'p.old_employer')}, ${named('agency', 'p.employer_id')}),
                                      (2, 'HOST', p.old_host is distinct from p.host_id, ${named('agency', 'p.old_host')}, ${named('agency', 'p.host_id')}),
                                      (3, 'BASE', p.old_site is distinct from p.site_id, ${named('site', 'p.old_site')}, ${named('site', 'p.site_id')}),
                                      (4, 'LINE_MANAGER', p.old_manager is distinct from p.line_manager_id, ${person('p.old_manager')}, ${person('p.line_manager_id')}),
                                      (5, 'ROLE', p.old_role is distinct from p.role_id, ${named('role', 'p.old_role')}, ${named('role', 'p.role_id')}))
                              as c(at, part, is_other, was, becomes) where c.is_other),
           'found', coalesce((select json_agg(f.told order by f.at, f.told ->> 'about') from found f where f.id = p.id), '[]')) as answer
    from page p order by p.family, p.given, p.id`;
