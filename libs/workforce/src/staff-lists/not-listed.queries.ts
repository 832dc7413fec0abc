import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Day, Id } from '@app/kernel';
import { personInOrder } from '../people/index.js';
import { numberOf, numberOfPost } from './number-of.sql.js';
import type { Named } from './staff-list.js';

/** What the list of an employer is about on its day. */
export interface WhatIsListed {
  agencyId: Id;
  on: Day;
  /** Posts that its rows are about, as they were or are. */
  posts: Id[];
  /** Numbers of rows of which nobody can tell which post of theirs is meant: it may be any. */
  numbers: string[];
  /** Records of people who may be meant by rows in doubt, or of whom nobody can tell which post is meant. */
  people: Id[];
  /** Whose rows would open a post, and from which day on, each in the same place of the other list. */
  openFor: Id[];
  openOn: Day[];
}

/** A post at an employer that its list does not name, and whose it is. */
export interface NotListed {
  postId: Id;
  practitioner: Named;
  role: Named;
  site: string | null;
  staffNumber: string | null;
  lastDay: Day | null;
  key: [family: string, given: string, postId: Id];
}

/** Posts with an employer that its list leaves out. */
@Injectable()
export class NotListedQueries {
  constructor(private readonly database: Database) {}

  /** How many posts no row of a list is about on its day, and so many of them in the order of names, after that key. */
  notListed(
    tenant: Tenant,
    { agencyId, on, numbers, posts, people, openFor, openOn }: WhatIsListed,
    { first, after }: { first: number; after: NotListed['key'] | null },
  ): Promise<{ posts: number; rows: NotListed[] }> {
    const values = [agencyId, on, numbers, posts, people, ...(after ?? [null, null, null]), first, openFor, openOn];
    return this.database.one(tenant, NOT_LISTED, values);
  }
}

/*
 * A post is the same whatever changed of it since; and whose row is about a post that begins later, or would open it, has until then the one that ends on the day before. Each is
 * looked up among those of the list, however many these are, and none compared with all.
 */
const NOT_LISTED = `
  with named as materialized (
    select distinct coalesce(o.origin_id, o.id) as id from post o where o.id = any($4::uuid[])),
  begun as materialized (
    select n.practitioner_id, n.valid_from
      from named join post n on coalesce(n.origin_id, n.id) = named.id and n.employer_id = $1 and n.voided_at is null
     union all
    select coalesce(j.practitioner_id, o.record), o.day
      from unnest($10::uuid[], $11::date[]) o(record, day) left join person_join j on j.other_id = o.record and j.voided_at is null),
  asked as materialized (
    select s.practitioner_id as id from staff_number s where s.agency_id = $1 and s.number = any($3::text[])
     union select unnest($5::uuid[])),
  meant as materialized (
    select id from asked
     union select j.practitioner_id from asked join person_join j on j.other_id = asked.id and j.voided_at is null),
  left_out as materialized (
    select p.id, p.practitioner_id, p.role_id, p.site_id, p.valid_until
      from post p
     where p.employer_id = $1 and p.voided_at is null and p.valid_from <= $2::date and (p.valid_until is null or p.valid_until > $2::date)
       and not exists (select from meant where meant.id = p.practitioner_id)
       and not exists (select from named where named.id = coalesce(p.origin_id, p.id))
       and not exists (select from begun where begun.practitioner_id = p.practitioner_id and begun.valid_from = p.valid_until)),
  page as (
    select w.*, person_name(i.given_name, i.family_name) as name, k.family, k.given
      from left_out w
      left join identity i on i.practitioner_id = w.practitioner_id
     cross join lateral (select ${personInOrder('i')}) k(family, given)
     where $6::text is null or (k.family, k.given, w.id) > ($6, $7, $8::uuid)
     order by k.family, k.given, w.id limit $9)
  select (select count(*)::int from left_out) as posts,
         coalesce((
           select json_agg(json_build_object(
                    'postId', g.id, 'practitioner', json_build_object('id', g.practitioner_id, 'name', g.name),
                    'role', (select json_build_object('id', r.id, 'name', r.name) from role r where r.id = g.role_id),
                    'site', (select s.name from site s where s.id = g.site_id),
                    'staffNumber', (select coalesce(${numberOfPost('p')}, ${numberOf('p.practitioner_id', 'is null')}) from post p where p.id = g.id),
                    'lastDay', g.valid_until - 1, 'key', json_build_array(g.family, g.given, g.id)) order by g.family, g.given, g.id)
             from page g), '[]') as rows`;
