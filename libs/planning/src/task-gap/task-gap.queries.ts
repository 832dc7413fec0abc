import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, hiddenInWords, plannedAreas, seesExactly, shownFigure } from '@app/access';
import { Database } from '@app/database';
import {
  COMPETENCY,
  type Competency,
  IN_FRAMEWORK_ORDER,
  type ProficiencyLevel,
  proficiencyLevel,
} from '@app/frameworks';
import { type Id, type Verbs, verbsOf } from '@app/kernel';
import { NeedQueries, type Task } from '@app/needs';
import { type Cluster, clusterOf } from '@app/workforce';
import { ScopeQueries } from '../scope/index.js';
import type { TasksNobodyCanDo, UncoveredTask, UnmetCompetency } from './task-gap.model.js';
import { taskInWords, tasksInWords } from './task-gap.words.js';

interface Unmet {
  taskId: Id;
  competencyId: Id;
  rank: number;
  competency: Competency;
  required: ProficiencyLevel;
  nearest: ProficiencyLevel | null;
  holders: number;
  inPost: number;
  clusters: Cluster[];
}

/** P3: which tasks at this need level nobody can do, what is missing, and how near the nearest holders come. */
@Injectable()
export class TaskGapQueries {
  constructor(
    private readonly database: Database,
    private readonly needs: NeedQueries,
    private readonly scopes: ScopeQueries,
  ) {}

  async nobodyCanDo(actor: Actor, needLevelId: string | null, when: AsAt): Promise<TasksNobodyCanDo> {
    const [all, scope] = await Promise.all([
      this.needs.tasksOf(actor, needLevelId, when.on, when.knownAt),
      this.scopes.planned(actor),
    ]);
    const tasks = all.filter(({ requirements }) => requirements.length > 0);
    const askNothing = all.length - tasks.length;
    const answer = { ...when, scope, tasksLookedAt: tasks.length };
    const areas = plannedAreas(actor);
    if (!seesExactly(actor, areas)) return { ...answer, hidden: true, tasks: [], inWords: hiddenInWords() };
    const verbs = verbsOf(when.on, actor.today);
    const ids = tasks.map(({ id }) => id);
    const sql = areas === null ? UNMET : UNMET_IN_AREAS;
    const unmet = await this.database.query<Unmet>(actor, sql, [ids, when.on, when.knownAt, areas]);
    const found = tasks.flatMap((task) => {
      const missing = unmet.filter(({ taskId }) => taskId === task.id);
      return missing.length > 0 ? [uncovered(task, missing, when, verbs)] : [];
    });
    return {
      ...answer,
      hidden: false,
      tasks: found,
      inWords: tasksInWords(scope.inWords, { found: found.length, lookedAt: tasks.length, askNothing }, verbs),
    };
  }
}

function uncovered(task: Task, unmet: Unmet[], when: AsAt, verbs: Verbs): UncoveredTask {
  const missing = unmet.map(({ holders, inPost, ...one }): UnmetCompetency => ({
    ...one,
    nearestHolders: shownFigure({ numerator: holders, base: inPost }, when),
  }));
  return { task, missing, inWords: taskInWords(task.name, unmet, verbs) };
}

/* Of the whole partnership there are headcounts; of some areas, somebody is looked for in them. */
const DONE = `
    select requirement_set_id
      from headcount_on(array['TASK'], array[current_partnership()], array[current_partnership()], $2::date, (select known_by($3::date)))
     where heads > 0`;
const DONE_IN_AREAS = `
    select distinct requirement_set_id from capability_in_post_on(array['TASK'], $2::date, (select known_by($3::date)))
     where cluster_id in (select id from scope)`;

const unmetWhereNot = (done: string) => `
  with known as materialized (select known_by($3::date) as at),
  scope as (
    select cluster_id as id from cluster_area_on($2::date, (select known_by($3::date))) where $4::uuid[] is null or area_id = any($4)),
  done as (${done}),
  asked as (
    select a.requirement_set_id, a.competency_id, a.rank
      from known, requirements_on(array['TASK'], $2::date, known.at) a
     where a.requirement_set_id = any($1) and a.requirement_set_id not in (select requirement_set_id from done)),
  in_post as materialized (
    select distinct practitioner_id, cluster_id from accepted_post((select known_by($3::date)))
     where days @> $2::date and ($4::uuid[] is null or cluster_id in (select id from scope))),
  held as materialized (
    select * from ranks_on((select array_agg(distinct practitioner_id) from in_post),
                              (select array_agg(distinct competency_id) from asked), $2::date, (select known_by($3::date)))),
  nearest as (select competency_id, max(rank) as rank from held group by 1)
  select a.requirement_set_id as "taskId", a.competency_id as "competencyId", a.rank, ${COMPETENCY} as competency,
         ${proficiencyLevel('q')} as required, ${proficiencyLevel('g')} as nearest,
         (select count(*) from held h where h.competency_id = a.competency_id and h.rank = n.rank)::int as holders,
         (select count(distinct practitioner_id) from in_post)::int as "inPost",
         (select coalesce(json_agg(${clusterOf('k', '$2::date', '(select known_by($3::date))')} order by k.name, k.id), '[]') from cluster k
           where k.id in (select p.cluster_id from held h join in_post p on p.practitioner_id = h.practitioner_id
                           where h.competency_id = a.competency_id and h.rank = n.rank)) as clusters
    from asked a
    join competency c on c.id = a.competency_id
    join competency_rank q on q.competency_id = a.competency_id and q.rank = a.rank
    left join nearest n on n.competency_id = a.competency_id
    left join competency_rank g on g.competency_id = a.competency_id and g.rank = n.rank
   order by a.requirement_set_id, coalesce(n.rank, 0) >= a.rank, ${IN_FRAMEWORK_ORDER}`;

const UNMET = unmetWhereNot(DONE);
const UNMET_IN_AREAS = unmetWhereNot(DONE_IN_AREAS);
