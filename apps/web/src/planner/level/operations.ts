import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { GAPS } from '../operations.js';
import { GRID } from './level-grid.js';
import { TASKS } from './tasks-nobody-can-do.js';

/** All that the page of a need level asks. */
export const LEVEL = graphql(
  `
    query PlanLevel($id: ID!, $on: Day, $knownAt: Day) {
      needLevels {
        id
        name
        description
        forFamilies
      }
      requirementGrid(needLevelId: $id, on: $on) {
        ...GridCellShown
      }
      tasksNobodyCanDo(needLevelId: $id, on: $on, knownAt: $knownAt) {
        ...TasksShown
      }
      requiredAgainstHeld(on: $on, knownAt: $knownAt) {
        ...ShownGaps
      }
    }
  `,
  [GRID, TASKS, GAPS],
);

export type LevelAnswer = ResultOf<typeof LEVEL>;
