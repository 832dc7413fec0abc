import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, has, HIDDEN_IN_WORDS, plannedAreas, plannedPlace } from '@app/access';
import { Database } from '@app/database';
import { NeedQueries, type Task } from '@app/needs';
import type { ImpossibleTask, TaskLack, TasksNobodyCanDo } from './task-gap.model.js';

interface Lack {
  taskId: string;
  competencyId: string;
  competency: string;
  required: number;
  requiredName: string;
  nearestRank: number | null;
  nearestName: string | null;
  holders: number;
  inPost: number;
  clusters: string[];
}

/** P3: which tasks at this need level nobody can do, what is missing, and how near the nearest holders come. */
@Injectable()
export class TaskGapQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
  ) {}

  async nobodyCanDo(actor: Actor, needLevelId: string | null, when: AsAt): Promise<TasksNobodyCanDo> {
    const tasks = await this.needs.tasksOf(actor, needLevelId, when.on, when.knownAt);
    const answer = { ...when, tasksLookedAt: tasks.length };
    if (!has(actor, 'exact figures')) return { ...answer, hidden: true, tasks: [], inWords: HIDDEN_IN_WORDS };
    const ids = tasks.map(({ id }) => id);
    const lacks = await this.database.query<Lack>(actor, LACKS, [ids, when.on, when.knownAt, plannedAreas(actor)]);
    const found = tasks.flatMap((task) => {
      const missing = lacks.filter(({ taskId }) => taskId === task.id);
      return missing.length > 0 ? [impossible(actor, task, missing, when)] : [];
    });
    return {
      ...answer,
      hidden: false,
      tasks: found,
      inWords: `Nobody in post in ${plannedPlace(actor)} can do ${found.length} of ${tasks.length} tasks.`,
    };
  }
}

function impossible(actor: Actor, task: Task, lacks: Lack[], when: AsAt): ImpossibleTask {
  const missing = lacks.map(({ holders, inPost, ...lack }): TaskLack => ({
    ...lack,
    nearestHolders: figureFor(actor, { numerator: holders, base: inPost }, when),
  }));
  return { task, missing, inWords: inWords(task.name, lacks) };
}

function inWords(task: string, lacks: Lack[]): string {
  const unheld = lacks.filter(({ nearestRank, required }) => (nearestRank ?? 0) < required);
  if (unheld.length === 0) return `${task}: each competency is held by somebody, but nobody holds them all.`;
  const parts = unheld.map(({ competency, requiredName, nearestName }) =>
    nearestName
      ? `${competency} at ${requiredName}, where the nearest is ${nearestName}`
      : `${competency} at ${requiredName}, which nobody holds at all`,
  );
  return `${task}: nobody holds ${parts.join('; ')}.`;
}

const LACKS = `
  with known as materialized (select known_by($3::date) as at),
  scope as (select id from cluster where $4::uuid[] is null or area_id = any($4)),
  done as (
    select distinct requirement_set_id from capability_in_post_on(array['task'], $2::date, (select known_by($3::date)))
     where $4::uuid[] is null or cluster_id in (select id from scope)),
  asked as (
    select requirement_set_id, competency_id, rank from known, requirement_cell
     where kind = 'task' and requirement_set_id = any($1) and requirement_set_id not in (select requirement_set_id from done)
       and daterange(valid_from, valid_until) @> $2::date
       and known(recorded_at, voided_at, known.at)),
  in_post as materialized (
    select distinct practitioner_id, cluster_id from accepted_post((select known_by($3::date)))
     where days @> $2::date and ($4::uuid[] is null or cluster_id in (select id from scope))),
  held as materialized (
    select * from ranks_on((select array_agg(distinct practitioner_id) from in_post),
                              (select array_agg(distinct competency_id) from asked), $2::date, (select known_by($3::date)))),
  nearest as (select competency_id, max(rank) as rank from held group by 1)
  select a.requirement_set_id as "taskId", a.competency_id as "competencyId", c.name as competency, a.rank as required, q.name as "requiredName",
         n.rank as "nearestRank", g.name as "nearestName",
         (select count(*) from held h where h.competency_id = a.competency_id and h.rank = n.rank)::int as holders,
         (select count(distinct practitioner_id) from in_post)::int as "inPost",
         coalesce((select array_agg(distinct k.name order by k.name) from held h join in_post p on p.practitioner_id = h.practitioner_id
                     join cluster k on k.id = p.cluster_id where h.competency_id = a.competency_id and h.rank = n.rank), '{}') as clusters
    from asked a
    join competency c on c.id = a.competency_id
    join competency_rank q on q.competency_id = a.competency_id and q.rank = a.rank
    left join nearest n on n.competency_id = a.competency_id
    left join competency_rank g on g.competency_id = a.competency_id and g.rank = n.rank
   order by a.requirement_set_id, coalesce(n.rank, 0) >= a.rank, c.name, a.competency_id`;
