import { Asked } from '../../ui/query-view.js';
import { LevelGrid } from './level-grid.js';
import { LEVEL } from './operations.js';
import { LevelShortfalls } from './level-shortfalls.js';
import { Named } from '../../ui/named.js';
import { NamedPage } from '../plan-frame.js';
import { OfFigures } from '../of-figures.js';
import { TasksNobodyCanDo } from './tasks-nobody-can-do.js';
import { usePlan } from '../use-plan.js';
import { WhyHidden } from '../why-hidden.js';

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
