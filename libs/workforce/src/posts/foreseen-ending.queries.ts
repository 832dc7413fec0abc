import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { addDays, type Day, type Id } from '@app/kernel';
import { ROLE_FUNCTION } from '@app/roles';
import { personInOrder, practitionerOf } from '../people/index.js';
import { postEnded, postEndsBefore, postNotFound } from '../workforce.errors.js';
import type { ForeseenEnding } from './foreseen-ending.model.js';
import { POST, POSTS } from './post.sql.js';

/** What will follow if a post ends, by the rules by which it then does. */
@Injectable()
export class ForeseenEndingQueries {
  constructor(private readonly database: Database) {}

  async of(tenant: Tenant, postId: Id, lastDay: Day): Promise<ForeseenEnding> {
    const [post] = await this.database.query<{ firstDay: Day; lastDay: Day | null }>(tenant, DAYS, [postId]);
    if (!post) throw postNotFound();
    if (lastDay < post.firstDay) throw postEndsBefore();
    if (post.lastDay && post.lastDay <= lastDay) throw postEnded(post.lastDay);
    const values = [postId, addDays(lastDay, 1)];
    return (await this.database.one<{ answer: ForeseenEnding }>(tenant, FORESEEN, values)).answer;
  }
}

const DAYS = `
  select valid_from::text as "firstDay", (valid_until - 1)::text as "lastDay" from post where id = $1 and voided_at is null`;

/* Where nobody leaves, nothing goes. */
const FORESEEN = `
  with ending as materialized (select * from post where id = $1 and voided_at is null),
  left_on as materialized (
    select l.last_day, l.back_on from ending e, leavings_to_record(e.practitioner_id, e.id, $2::date) l order by l.last_day limit 1)
  select json_build_object(
    'post', ${POST}, 'practitionerId', o.practitioner_id, 'leavesOn', l.last_day, 'backOn', l.back_on,
    'functions', coalesce((
      select json_agg(${ROLE_FUNCTION} order by f.name, f.id) from role_function f
       where f.id in (select c.function_id from functions_let_go(o.practitioner_id, l.last_day, l.back_on) c)), '[]'),
    'grants', coalesce((
      select json_agg(distinct g.kind) from access_grant g join account a on a.id = g.account_id
       where l.last_day is not null and a.practitioner_id = o.practitioner_id and a.closed_at is null and g.rests_on_post and g.voided_at is null
         and (g.valid_until is null or g.valid_until > l.last_day + 1)), '[]'),
    'manages', coalesce((
      select json_agg(${practitionerOf('m.practitioner_id')} order by m.family, m.given, m.practitioner_id)
        from (select distinct p.practitioner_id, k.family, k.given
                from post p left join identity i on i.practitioner_id = p.practitioner_id
               cross join lateral (select ${personInOrder('i')}) k(family, given)
               where l.last_day is not null and p.voided_at is null and o.practitioner_id in (p.line_manager_id, p.clinical_supervisor_id)
                 and p.practitioner_id <> o.practitioner_id and (p.valid_until is null or p.valid_until > l.last_day + 1)) m), '[]')) as answer
    from ${POSTS} left join left_on l on true
   where o.id = (select id from ending)`;
