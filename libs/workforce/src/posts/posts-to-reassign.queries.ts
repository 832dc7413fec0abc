import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { isNameKey, type NameKey, personInOrder, practitionerOf } from '../people/index.js';
import type { PostToReassign } from './post-to-reassign.model.js';
import { POST, POSTS } from './post.sql.js';

/** Posts that are managed or supervised by somebody who is not in post: the line manager, the clinical supervisor, or the team's leader. */
@Injectable()
export class PostsToReassignQueries {
  constructor(private readonly database: Database) {}

  /** Those of today, in the order of their holders' names, then by id. */
  async today(
    actor: Actor,
    page: { first?: number | null; after?: string | null },
  ): Promise<Connection<PostToReassign>> {
    const { first, after } = pageArgs(page, isNameKey);
    const [family, given, id] = after ?? [null, null, null];
    const values = [actor.today, family, given, id, first + 1];
    const rows = await this.database.query<{ answer: PostToReassign & { key: NameKey } }>(actor, TO_REASSIGN, values);
    return connectionFrom(
      rows.map(({ answer }) => answer),
      { first, after },
      ({ key }) => key,
    );
  }
}

const TO_REASSIGN = `
  with live as materialized (
    select p.id, p.practitioner_id, p.line_manager_id, p.clinical_supervisor_id,
           case when p.line_manager_id is null then t.leader_id end as leader_id
      from post p left join team_leader_on($1, 'infinity') t on t.team_id = p.team_id
     where p.voided_at is null and p.valid_from <= $1 and (p.valid_until is null or p.valid_until > $1)),
  absent as materialized (
    select id from (select line_manager_id from live union select clinical_supervisor_id from live
                    union select leader_id from live) named(id)
     where id is not null and not exists (select from live l where l.practitioner_id = named.id)),
  found as (
    select l.id, l.practitioner_id, m.id as manager_id, s.id as supervisor_id, d.id as leader_id, k.family, k.given
      from live l
      left join absent m on m.id = l.line_manager_id
      left join absent s on s.id = l.clinical_supervisor_id
      left join absent d on d.id = l.leader_id
      left join identity i on i.practitioner_id = l.practitioner_id
     cross join lateral (select ${personInOrder('i')}) k(family, given)
     where coalesce(m.id, s.id, d.id) is not null and ($2::text is null or (k.family, k.given, l.id) > ($2, $3, $4::uuid))
     order by k.family, k.given, l.id limit $5)
  select json_build_object(
           'key', json_build_array(f.family, f.given, f.id), 'post', ${POST},
           'absent', array_remove(array[case when f.manager_id is not null then 'LINE_MANAGER' end,
                                        case when f.supervisor_id is not null then 'CLINICAL_SUPERVISOR' end,
                                        case when f.leader_id is not null then 'TEAM_LEADER' end], null),
           'managedMeanwhileBy', case when coalesce(f.manager_id, f.leader_id) is not null then (
             select coalesce(json_agg(${practitionerOf('m.practitioner_id')} order by m.practitioner_id), '[]')
               from managers_meanwhile(f.practitioner_id, $1, 'infinity') m) end) as answer
    from found f join ${POSTS} on o.id = f.id
   order by f.family, f.given, f.id`;
