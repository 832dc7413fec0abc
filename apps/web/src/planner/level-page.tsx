import { graphql, type ResultOf } from '../graphql/graphql.js';
import { Asked } from '../parts/asked.js';
import { LEVEL_GAP } from './level-gap.js';
import { LevelGrid, GRID } from './level-grid.js';
import { LevelShortfalls } from './level-shortfalls.js';
import { Named, NamedPage } from './named-page.js';
import { OfFigures } from './of-figures.js';
import { TASKS, TasksNobodyCanDo } from './tasks-nobody-can-do.js';
import { usePlan } from './use-plan.js';
import { WhyHidden } from './why-hidden.js';

const LEVEL = graphql(
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

/** One need level: where it is short, what nobody can do, and what it asks. */
export function LevelPage({ id }: { id: string }) {
  const { when } = usePlan();
  return (
    <NamedPage title="One need level">
      {(tell) => (
        <Asked question={LEVEL} variables={{ id, ...when }}>
          {(answer) => {
            const level = answer.needLevels.find((one) => one.id === id)!;
            return (
              <Named name={level.name} tell={tell}>
                <p class="govuk-body-l">{level.description}</p>
                <OfFigures {...answer.requiredAgainstHeld} />
                {answer.requiredAgainstHeld.clusters[0]?.levels[0]?.close === null && <WhyHidden />}
                <LevelShortfalls level={level} gaps={answer.requiredAgainstHeld} />
                <TasksNobodyCanDo answer={answer.tasksNobodyCanDo} />
                <LevelGrid level={level.name} cells={answer.requirementGrid} on={answer.requiredAgainstHeld.on} />
              </Named>
            );
          }}
        </Asked>
      )}
    </NamedPage>
  );
}
