import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED, GAPS, VERDICT } from '../operations.js';

const GRID = graphql(`
  fragment GridCellShown on GridCell @_unmask {
    id
    competency {
      name
    }
    required {
      rank
      name
    }
    essential
    theme {
      name
    }
  }
`);

const TASKS = graphql(
  `
    fragment TasksShown on TasksNobodyCanDo @_unmask {
      on
      inWords
      tasks {
        task {
          id
          name
        }
        inWords
        missing {
          competency {
            name
          }
          required {
            name
          }
          nearest {
            name
          }
          nearestHolders {
            ...Counted
          }
          clusters {
            name
          }
        }
      }
    }
  `,
  [COUNTED],
);

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
      closeMatch(needLevelId: $id, on: $on, knownAt: $knownAt) {
        ...Verdict
      }
      requirementGrid(needLevelId: $id, on: $on, knownAt: $knownAt) {
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
  [GRID, TASKS, GAPS, VERDICT],
);

export type LevelAnswer = ResultOf<typeof LEVEL>;
export type GridCell = LevelAnswer['requirementGrid'][number];
export type Missing = LevelAnswer['tasksNobodyCanDo']['tasks'][number]['missing'][number];
