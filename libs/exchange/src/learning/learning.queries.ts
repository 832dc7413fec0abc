import { Injectable } from '@nestjs/common';
import { type Actor, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { COMPETENCY, proficiencyLevel } from '@app/frameworks';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isDay, isId, pageArgs } from '@app/kernel';
import { OWN_RECORDS } from '../held/index.js';
import type { Learning } from './learning.model.js';

type DayKey = [day: string, id: Id];
const isDayKey = (key: unknown): key is DayKey => Array.isArray(key) && isDay(key[0]) && isId(key[1]);

/** Somebody's own record of learning: what was attended, shown, brought from elsewhere and added by themselves, as it stands. */
@Injectable()
export class LearningQueries {
  constructor(private readonly database: Database) {}

  /** The newest first, then by id from the highest. */
  async mine(actor: Actor, page: { first?: number | null; after?: string | null }): Promise<Connection<Learning>> {
    const { first, after } = pageArgs(page, isDayKey);
    const [day, id] = after ?? [null, null];
    const values = [ownPractitioner(actor), first + 1, day, id];
    const rows = await this.database.query<{ shown: Learning }>(actor, MINE, values);
    return connectionFrom(
      rows.map(({ shown }) => shown),
      { first, after },
      (shown) => [shown.day, shown.id],
    );
  }

  /** What they added themselves and did not remove. */
  async ownById(actor: Actor, id: Id): Promise<Learning | undefined> {
    const [row] = await this.database.query<{ shown: Learning }>(actor, OWN_BY_ID, [ownPractitioner(actor), id]);
    return row?.shown;
  }
}

/* A mark gives one entry, and what a list told; so does each judgement, award or credit, however many competencies it is of. */
const ENTRIES = `
  select a.id, 'SESSION' as kind, s.held_on as day, m.name as title, round(a.minutes / 60.0, 2) as hours, o.name as by, null::text as reflection
    from attendance_mark a
    join session s on s.id = a.session_id join course k on k.id = s.course_id
    join module_version v on v.id = k.module_version_id join module m on m.id = v.module_id join agency o on o.id = k.organiser_id
   where a.practitioner_id = $1 and a.voided_at is null and a.state <> 'ABSENT'
  union all
  select e.source_id, case when min(e.kind) = 'ALIGNMENT' then 'CREDIT' else min(e.kind) end, min(e.valid_from),
         string_agg(c.name, ' · ' order by c.name, c.id), null, min(account_name(e.recorded_by)), null
    from evidence e join competency c on c.id = e.competency_id
   where e.practitioner_id = $1 and e.voided_at is null and e.kind <> 'ATTENDANCE' and not exists (select from prior_learning where id = e.source_id)
   group by e.source_id
  union all
  select l.id, case l.kind when 'ATTENDANCE' then 'ATTENDED_BEFORE' else l.kind end, l.done_on, coalesce(m.name, c.name), null, l.provider, null
    from prior_learning l left join module m on m.id = l.module_id left join competency c on c.id = l.competency_id
   where l.practitioner_id = $1 and l.voided_at is null
  union all
  select l.id, 'OWN', l.learnt_on, l.title, l.hours, null, l.reflection
    from own_learning l where l.practitioner_id in ${OWN_RECORDS} and l.voided_at is null`;

const GAVE = `
  coalesce((
    select json_agg(json_build_object('competency', ${COMPETENCY}, 'level', ${proficiencyLevel('r')}, 'lastDay', g.valid_until - 1,
             'isAsked', exists (select from asked join leaf_line l on l.line_id = asked.line_id where l.competency_id = g.competency_id))
             order by c.name, c.id)
      from evidence g join competency c on c.id = g.competency_id
      left join competency_rank r on r.competency_id = g.competency_id and r.rank = g.rank
     where g.practitioner_id = $1 and g.source_id = n.id and g.voided_at is null), '[]')`;

const SHOWN = `
  json_build_object('id', n.id, 'kind', n.kind, 'title', n.title, 'day', n.day, 'hours', n.hours, 'by', n.by,
    'gave', ${GAVE}, 'reflection', n.reflection,
    'file', (select json_build_object('name', f.file_name, 'bytes', length(f.content)) from learning_file f where f.learning_id = n.id))`;

const ASKED = `
  asked as materialized (
    select distinct l.line_id from requirements_of(array[$1::uuid], partnership_today(), partnership_now()) q
      join leaf_line l on l.competency_id = q.competency_id)`;

const MINE = `
  with ${ASKED},
  entry as (${ENTRIES}),
  page as (
    select * from entry where $3::date is null or (day, id) < ($3::date, $4::uuid) order by day desc, id desc limit $2)
  select ${SHOWN} as shown from page n order by n.day desc, n.id desc`;

const OWN_BY_ID = `
  with ${ASKED},
  entry as (${ENTRIES})
  select ${SHOWN} as shown from entry n where n.kind = 'OWN' and n.id = $2`;
