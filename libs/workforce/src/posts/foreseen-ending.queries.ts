import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { addDays, type Day, type Id } from '@app/kernel';
import { ROLE_FUNCTION } from '@app/roles';
import { personInOrder, practitionerOf } from '../people/index.js';
import { postChangesLater, postEnded, postEndsBefore, postNotFound } from '../workforce.errors.js';
import type { ForeseenEnding } from './foreseen-ending.model.js';
import { CHANGES_ON } from './post-facts.sql.js';
import { POST, POSTS } from './post.sql.js';

interface Days {
  firstDay: Day;
  lastDay: Day | null;
  /** From when on the same post goes on changed. */
  changesOn: Day | null;
}

/** What will follow if a post ends, by the rules by which it then does. */
@Injectable()
export class ForeseenEndingQueries {
  constructor(private readonly database: Database) {}

  async of(tenant: Tenant, postId: Id, lastDay: Day): Promise<ForeseenEnding> {
    const [post] = await this.database.query<Days>(tenant, DAYS, [postId]);
    if (!post) throw postNotFound();
    if (lastDay < post.firstDay) throw postEndsBefore();
    if (post.changesOn) throw postChangesLater(post.changesOn);
    if (post.lastDay && post.lastDay <= lastDay) throw postEnded(post.lastDay);
    const values = [postId, addDays(lastDay, 1)];
    return (await this.database.one<{ answer: ForeseenEnding }>(tenant, FORESEEN, values)).answer;
  }
}

/* Of theirs, in force on the first day without a post, or to come. */
const grantsOf = (which: string) => `
  coalesce((
    select json_agg(distinct g.kind) from access_grant g join account a on a.id = g.account_id
     where w.first_day is not null and a.practitioner_id = o.practitioner_id and a.closed_at is null and ${which} and g.voided_at is null
       and (g.valid_until is null or g.valid_until > w.first_day)), '[]')`;

const DAYS = `
  select p.valid_from::text as "firstDay", (p.valid_until - 1)::text as "lastDay",
         ${CHANGES_ON} as "changesOn"
    from post p where p.id = $1 and p.voided_at is null`;

/* Places and functions go with a leaving; rights that rest on a post, and who manages whom, with the first day without any, however soon the next
   begins. */
const FORESEEN = `
  with ending as materialized (select * from post where id = $1 and voided_at is null),
  left_on as materialized (
    select l.last_day, l.back_on from ending e, leavings_to_record(e.practitioner_id, e.id, $2::date) l order by l.last_day limit 1),
  without as materialized (
    select lower(datemultirange(daterange($2::date, e.valid_until)) - coalesce(range_agg(daterange(p.valid_from, p.valid_until)) filter (where p.id is not null), '{}')) as first_day
      from ending e left join post p on p.practitioner_id = e.practitioner_id and p.voided_at is null and p.id <> e.id
     group by e.valid_until)
  select json_build_object(
    'post', ${POST}, 'practitionerId', o.practitioner_id, 'leavesOn', l.last_day, 'backOn', l.back_on, 'withoutPostFrom', w.first_day,
    'functions', coalesce((
      select json_agg(${ROLE_FUNCTION} order by f.name, f.id) from role_function f
       where f.id in (select c.function_id from functions_let_go(o.practitioner_id, l.last_day, l.back_on) c)), '[]'),
    'grants', ${grantsOf('g.rests_on_post')},
    'keeps', ${grantsOf('not g.rests_on_post')},
    'manages', coalesce((
      select json_agg(${practitionerOf('m.practitioner_id')} order by k.family, k.given, m.practitioner_id)
        from overseen_by(o.practitioner_id, w.first_day) m left join identity i on i.practitioner_id = m.practitioner_id
       cross join lateral (select ${personInOrder('i')}) k(family, given)
       where w.first_day is not null), '[]')) as answer
    from ${POSTS} cross join without w left join left_on l on true
   where o.id = (select id from ending)`;
