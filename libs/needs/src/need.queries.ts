import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { IN_FRAMEWORK_ORDER } from '@app/frameworks';
import { type Day, type Id, isId } from '@app/kernel';
import type { GridCell } from './grid-cell.model.js';
import type { NeedLevel, NeedTheme } from './need.model.js';
import { LEVEL, LEVEL_EXISTS, THEME, THEME_OR_NULL } from './need.sql.js';
import { needLevelNotFound } from './needs.errors.js';
import type { Task } from './task.model.js';

/** A cell of the requirement grid by ids alone. */
export interface Cell {
  needLevelId: Id;
  competencyId: Id;
  rank: number;
  essential: boolean;
  themeId: Id | null;
}

/**
 * What families may need and what it asks. Questions about a need level take null for all of them, and raise
 * NEED_LEVEL_NOT_FOUND; they answer for a day, as known by the end of `knownAt`, where null is all that is known.
 */
@Injectable()
export class NeedQueries {
  constructor(private readonly database: Database) {}

  async levels(tenant: Tenant): Promise<NeedLevel[]> {
    const { answer } = await this.database.one<{ answer: NeedLevel[] }>(tenant, LEVELS);
    return answer;
  }

  async themes(tenant: Tenant): Promise<NeedTheme[]> {
    const { answer } = await this.database.one<{ answer: NeedTheme[] }>(tenant, THEMES);
    return answer;
  }

  /** Tasks with all that each asks, by need level and name. */
  tasksOf(tenant: Tenant, needLevelId: Id | null, on: Day, knownAt: Day | null): Promise<Task[]> {
    return this.ask(tenant, TASKS, [needLevelId, on, knownAt]);
  }

  /** The requirement grid with its levels and themes, by need level, the essential first, each in the order of the framework. */
  grid(tenant: Tenant, needLevelId: Id | null, on: Day, knownAt: Day | null): Promise<GridCell[]> {
    return this.ask(tenant, GRID, [needLevelId, on, knownAt]);
  }

  /** The same cells in the same order, for whoever computes with them. */
  cellsOf(tenant: Tenant, needLevelId: Id | null, on: Day, knownAt: Day | null): Promise<Cell[]> {
    return this.ask(tenant, CELLS, [needLevelId, on, knownAt]);
  }

  /* The statements answer null where the need level does not exist. */
  private async ask<Answer>(tenant: Tenant, sql: string, values: [Id | null, Day, Day | null]): Promise<Answer> {
    if (values[0] !== null && !isId(values[0])) throw needLevelNotFound();
    const { answer } = await this.database.one<{ answer: Answer | null }>(tenant, sql, values);
    if (answer === null) throw needLevelNotFound();
    return answer;
  }
}

const LEVELS = `select coalesce(json_agg(${LEVEL} order by l.position), '[]') as answer from need_level l`;

const THEMES = `
  select coalesce(json_agg(${THEME} order by t.core desc, t.name, t.id), '[]') as answer from need_theme t`;

const TASKS = `
  with asked as materialized (
    select r.* from (select known_by($3::date) as at) known, task_requirements_in_force($2::date, known.at) r)
  select case when ${LEVEL_EXISTS} then coalesce((
           select json_agg(json_build_object(
                    'id', k.id, 'key', k.key, 'name', k.name, 'description', k.description,
                    'needLevel', ${LEVEL}, 'theme', ${THEME_OR_NULL},
                    'requirements', coalesce((
                      select json_agg(json_build_object('id', r.id, 'rank', r.rank, 'competencyId', r.competency_id)
                                      order by ${IN_FRAMEWORK_ORDER}, r.id)
                        from asked r join competency c on c.id = r.competency_id where r.task_id = k.id), '[]')
                  ) order by l.position, k.name, k.id)
             from task k
             join need_level l on l.id = k.need_level_id
             left join need_theme t on t.id = k.theme_id
            where $1::uuid is null or l.id = $1), '[]') end as answer`;

const GRID = `
  select case when ${LEVEL_EXISTS} then coalesce((
           select json_agg(json_build_object(
                    'id', r.id, 'rank', r.rank, 'essential', r.essential, 'competencyId', r.competency_id,
                    'needLevel', ${LEVEL}, 'theme', ${THEME_OR_NULL}
                  ) order by l.position, r.essential desc, ${IN_FRAMEWORK_ORDER}, r.id)
             from (select known_by($3::date) as at) known cross join lateral grid_in_force($2::date, known.at) r
             join competency c on c.id = r.competency_id
             join need_level l on l.id = r.need_level_id
             left join need_theme t on t.id = r.theme_id
            where $1::uuid is null or l.id = $1), '[]') end as answer`;

const CELLS = `
  select case when ${LEVEL_EXISTS} then coalesce((
           select json_agg(json_build_object(
                    'needLevelId', l.id, 'competencyId', r.competency_id, 'rank', r.rank, 'essential', r.essential,
                    'themeId', r.theme_id) order by l.position, r.essential desc, ${IN_FRAMEWORK_ORDER}, r.id)
             from (select known_by($3::date) as at) known cross join lateral grid_in_force($2::date, known.at) r
             join competency c on c.id = r.competency_id
             join need_level l on l.id = r.need_level_id
            where $1::uuid is null or l.id = $1), '[]') end as answer`;
