import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { type Day, type Id, keyOf } from '@app/kernel';
import { CHANGES_ON } from '../posts/index.js';
import type { Meanings, Namesake, WhoItIs } from '../lists/index.js';
import { numberOf, numberOfPost } from './number-of.sql.js';
import type { Known, KnownPerson, ListedRow, Named } from './staff-list.js';

/** What lists call roles, sites and teams; the same for all rows. */
export type ListNames = Pick<Known, 'roles' | 'sites' | 'teams'>;

/** Of which list rows are: whose, as of which day, and what it says of everybody. */
export interface OfList {
  agencyId: Id;
  listed: Day;
  names: ListNames;
  meanings: Meanings;
  /** What the list calls those who are named as line managers, by staff number; some may be new to the record. */
  managers: ReadonlyMap<string, string>;
  /** What a steward said of rows in doubt, by staff number. */
  said: ReadonlyMap<string, WhoItIs>;
}

/** Somebody of a list, with each number of theirs at its employer and how the record that has it calls them. */
export interface ListedPerson extends KnownPerson {
  byNumber: Record<string, Pick<KnownPerson, 'givenName' | 'familyName' | 'email'>>;
}

interface Answer {
  people: Record<string, KnownPerson>;
  namesakes: Record<string, Namesake[]>;
  managers: Record<string, Named>;
}

/** What the record has of those whom a staff list names. */
@Injectable()
export class StaffListQueries {
  constructor(private readonly database: Database) {}

  names(tenant: Tenant): Promise<ListNames> {
    return this.database.one<ListNames>(tenant, NAMES);
  }

  /** Everybody with a post at an employer that does not end before a day, in the order of their ids: so many, after one. */
  async listed(
    tenant: Tenant,
    agencyId: Id,
    { on, after, first }: { on: Day; after: Id | null; first: number },
  ): Promise<ListedPerson[]> {
    const rows = await this.database.query<{ person: ListedPerson }>(tenant, LISTED, [agencyId, on, after, first]);
    return rows.map(({ person }) => person);
  }

  /** Which other numbers at an employer the people of some numbers have, of records that are joined. */
  async otherNumbers(tenant: Tenant, agencyId: Id, numbers: string[]): Promise<Map<string, string[]>> {
    const rows = await this.database.query<{ number: string; others: string[] }>(tenant, OTHER_NUMBERS, [
      agencyId,
      numbers,
    ]);
    return new Map(rows.map(({ number, others }) => [number, others]));
  }

  /** What there is to know for the rows of some people, by staff number; a number that is in doubt for what a steward says of it. */
  async known(tenant: Tenant, rows: ListedRow[], list: OfList): Promise<Map<string, Known>> {
    const numbers = [...new Set(rows.map(({ staffNumber }) => staffNumber))];
    const first = numbers.map((number) => rows.find(({ staffNumber }) => staffNumber === number)!);
    const said = numbers.map((number) => list.said.get(number));
    const managers = [...new Set(rows.flatMap(({ manager }) => manager || []))];
    const { answer } = await this.database.one<{ answer: Answer }>(tenant, KNOWN, [
      ...[list.agencyId, list.listed, numbers],
      ...[said.map((who) => (who && 'practitionerId' in who ? who.practitionerId : null))],
      ...[first.map(({ givenName, familyName }) => `${givenName} ${familyName}`), managers],
    ]);
    const byNumber = new Map(managers.flatMap((number) => asManager(number, answer.managers[number], list.managers)));
    return new Map(
      numbers.map((number, at) => [
        number,
        {
          ...list.names,
          meanings: list.meanings,
          person: withKeys(answer.people[number]),
          namesakes: answer.namesakes[number] ?? [],
          namesakeAbove: null,
          byOtherNumbers: [],
          said: said[at],
          managers: byNumber,
        },
      ]),
    );
  }
}

const withKeys = (person?: KnownPerson) => person && { ...person, formerNames: person.formerNames.map(keyOf) };

/* As the list calls them, where it does: the same before a part of it is saved and after. */
function asManager(number: string, onRecord: Named | undefined, listed: OfList['managers']): [string, Named][] {
  const name = listed.get(number) ?? onRecord?.name;
  return name === undefined ? [] : [[number, { id: onRecord?.id ?? '', name }]];
}

const NAMES = `
  select coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name, id) from role), '[]') as roles,
         coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name, id) from site), '[]') as sites,
         coalesce((select json_agg(json_build_object('id', id, 'name', name) order by name, id) from team), '[]') as teams`;

const NAMED = (of: string) =>
  `case when ${of}.id is not null then json_build_object('id', ${of}.id, 'name', ${of}.name) end`;

const STATES = {
  /* One that begins later is as it is then. */
  ON: `(p.valid_until is null or p.valid_until > $2::date)
       and not exists (select from post earlier
                        where earlier.practitioner_id = p.practitioner_id and coalesce(earlier.origin_id, earlier.id) = p.origin_id
                          and earlier.voided_at is null and earlier.valid_from < p.valid_from and earlier.valid_until > $2::date)`,
  ENDED: `p.valid_until <= $2::date
       and not exists (select from post later
                        where later.practitioner_id = p.practitioner_id and coalesce(later.origin_id, later.id) = coalesce(p.origin_id, p.id)
                          and later.voided_at is null and later.valid_from > p.valid_from)`,
};

/* With the employer of the list, those that go on after its day or those that had ended by then, as each began, whatever changed of it since. */
const postsOf = (preferred: string, state: keyof typeof STATES) => `
  coalesce((
    select json_agg(json_build_object(
             'id', p.id, 'number', ${numberOfPost('p')}, 'role', ${NAMED('r')}, 'site', ${NAMED('s')}, 'team', ${NAMED('t')}, 'weeklyHours', p.weekly_hours,
             'manager', case when p.line_manager_id is not null then (
               select json_build_object('id', p.line_manager_id, 'name', coalesce(person_name(m.given_name, m.family_name), 'Name erased'), 'number', ${numberOf('q.id', preferred)})
                 from practitioner q left join identity m on m.practitioner_id = q.id where q.id = p.line_manager_id) end,
             'firstDay', begins.first_day,
             'holdsFrom', p.valid_from, 'lastDay', p.valid_until - 1, 'changesOn', ${CHANGES_ON}) order by begins.first_day, coalesce(p.origin_id, p.id), p.valid_from)
      from post p join role r on r.id = p.role_id left join site s on s.id = p.site_id left join team t on t.id = p.team_id
     cross join lateral (select min(f.valid_from) as first_day from post f
                          where f.practitioner_id = p.practitioner_id and f.voided_at is null and coalesce(f.origin_id, f.id) = coalesce(p.origin_id, p.id)) begins
     where p.practitioner_id = w.practitioner_id and p.employer_id = $1 and p.voided_at is null and ${STATES[state]}), '[]')`;

const LISTED = `
  select json_build_object(
           'id', w.practitioner_id, 'recordId', n.record_id, 'givenName', coalesce(i.given_name, ''), 'familyName', coalesce(i.family_name, ''), 'email', i.email,
           'number', n.number, 'posts', ${postsOf('is null', 'ON')}, 'ended', '[]'::json, 'elsewhere', '[]'::json,
           'formerNames', '[]'::json, 'byNumber', coalesce((
             select json_object_agg(o.number, json_build_object('givenName', coalesce(b.given_name, ''), 'familyName', coalesce(b.family_name, ''),
                                                                'email', coalesce(b.email, i.email)))
               from records_of(w.practitioner_id, 'infinity') r join staff_number o on o.practitioner_id = r and o.agency_id = $1
               left join identity b on b.practitioner_id = r), '{}')) as person
    from (select distinct practitioner_id from post
           where employer_id = $1 and voided_at is null and (valid_until is null or valid_until > $2::date) and ($3::uuid is null or practitioner_id > $3)
           order by practitioner_id limit $4) w
    left join lateral (${numberOf('w.practitioner_id', 'is null', 'o.number, o.practitioner_id as record_id')}) n on true
    left join identity i on i.practitioner_id = coalesce(n.record_id, w.practitioner_id) order by w.practitioner_id`;

const OTHER_NUMBERS = `
  select s.number, array_agg(o.number order by o.number) as others
    from staff_number s
   cross join lateral records_of(person_of(s.practitioner_id, 'infinity'), 'infinity') r(record)
    join staff_number o on o.agency_id = s.agency_id and o.practitioner_id = r.record and o.number <> s.number
   where s.agency_id = $1 and s.number = any($2::text[]) group by 1`;

const KNOWN = `
  with asked as (
    select n.number, n.said, n.name, a.practitioner_id,
           case when person_of(s.practitioner_id, 'infinity') = a.practitioner_id then s.practitioner_id else a.practitioner_id end as record_id
      from unnest($3::text[], $4::uuid[], $5::text[]) n(number, said, name)
      left join staff_number s on s.agency_id = $1 and s.number = n.number
     cross join lateral (select person_of(coalesce(n.said, s.practitioner_id), 'infinity') as practitioner_id) a),
  person as (
    select w.number, json_build_object(
             'id', w.practitioner_id, 'recordId', w.record_id, 'givenName', i.given_name, 'familyName', i.family_name,
             'email', coalesce(i.email, (select a.email from identity a where a.practitioner_id = w.practitioner_id)),
             'formerNames', array(select person_name(f.given_name, f.family_name) from records_of(w.practitioner_id, 'infinity') r
                                    join former_name f on f.practitioner_id = r),
             'number', ${numberOf('w.practitioner_id', '= w.number')},
             'elsewhere', coalesce((
               select json_agg(json_build_object('firstDay', o.valid_from, 'lastDay', o.valid_until - 1, 'weeklyHours', o.weekly_hours, 'employer', g.name)
                                order by g.name, o.valid_from, o.id)
                 from post o join agency g on g.id = o.employer_id
                where o.practitioner_id = w.practitioner_id and o.employer_id <> $1 and o.voided_at is null), '[]'),
             'posts', ${postsOf('= any($6)', 'ON')}, 'ended', ${postsOf('= any($6)', 'ENDED')}) as answer
      from asked w join identity i on i.practitioner_id = w.record_id),
  namesake as (
    select w.number, json_agg(json_build_object(
             'id', b.practitioner_id, 'name', person_name(i.given_name, i.family_name),
             'posts', array(select distinct concat_ws(', ', g.name, r.name, s.name, t.name,
                                                      'staff number ending in ' || (select right(o.number, 3) from staff_number o
                                                                                     where o.practitioner_id = p.practitioner_id and o.agency_id = g.id))
                                  from post p join agency g on g.id = p.employer_id join role r on r.id = p.role_id
                                  left join site s on s.id = p.site_id left join team t on t.id = p.team_id
                                 where p.practitioner_id = b.practitioner_id and p.voided_at is null
                                   and p.valid_from <= $2::date and (p.valid_until is null or p.valid_until > $2::date) order by 1))
             order by b.practitioner_id) as answer
      from asked w
      join name_beginning b on b.beginning = array_to_string(name_words(w.name), '')
      join identity i on i.practitioner_id = b.practitioner_id
     where w.practitioner_id is null group by 1)
  select json_build_object(
    'people', coalesce((select json_object_agg(number, answer) from person), '{}'),
    'namesakes', coalesce((select json_object_agg(number, answer) from namesake), '{}'),
    'managers', coalesce((
      select json_object_agg(s.number, json_build_object('id', i.practitioner_id, 'name', person_name(i.given_name, i.family_name)))
        from staff_number s join identity i on i.practitioner_id = person_of(s.practitioner_id, 'infinity')
       where s.agency_id = $1 and s.number = any($6::text[])), '{}')) as answer`;
