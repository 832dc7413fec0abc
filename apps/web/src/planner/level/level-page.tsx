import { Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { DayToCome } from '../day-to-come.js';
import { OfFigures } from '../of-figures.js';
import { PlanFrame } from '../plan-frame.js';
import { usePlan } from '../use-plan.js';
import { Verdict } from '../verdict.js';
import { WhyHidden } from '../why-hidden.js';
import { LevelGrid } from './level-grid.js';
import { LevelShortfalls } from './level-shortfalls.js';
import { LEVEL } from './operations.js';
import { TasksNobodyCanDo } from './tasks-nobody-can-do.js';

/** One need level: where it is short, what nobody can do, and what it asks. */
export function LevelPage({ id }: { id: string }) {
  const { when } = usePlan();
  return (
    <PlanFrame title="One need level">
      <QueryView query={LEVEL} variables={{ id, ...when }}>
        {({ needLevels, closeMatch, requiredAgainstHeld, tasksNobodyCanDo, requirementGrid }) => {
          const level = needLevels.find((one) => one.id === id)!;
          return (
            <>
              <Title of={level.name} />
              <p class="govuk-body-l">{level.description}</p>
              {level.forFamilies ? (
                <Verdict verdict={closeMatch} beside={requiredAgainstHeld} />
              ) : (
                <DayToCome on={requiredAgainstHeld.on}>
                  <OfFigures {...requiredAgainstHeld} shown={tasksNobodyCanDo} />
                </DayToCome>
              )}
              {closeMatch.known && (
                <>
                  <WhyHidden shown={[closeMatch, level.forFamilies ? requiredAgainstHeld : tasksNobodyCanDo]} />
                  <LevelShortfalls level={level} gaps={requiredAgainstHeld} />
                  <TasksNobodyCanDo answer={tasksNobodyCanDo} of={requiredAgainstHeld} />
                  <LevelGrid level={level.name} cells={requirementGrid} on={requiredAgainstHeld.on} />
                </>
              )}
            </>
          );
        }}
      </QueryView>
    </PlanFrame>
  );
}
