import { graphql, type ResultOf } from '../graphql/graphql.js';
import { LEVEL_GAP } from './level-gap.js';
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
        on
        knownAt
        basis
        place
        thresholdPercent
        clusters {
          cluster {
            id
            name
            area {
              name
            }
          }
          levels {
            ...ShownLevelGap
          }
        }
      }
    }
  `,
  [GRID, TASKS, LEVEL_GAP],
);

export type LevelAnswer = ResultOf<typeof LEVEL>;
