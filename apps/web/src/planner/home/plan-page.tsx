import type { ResultOf } from '../../graphql/graphql.js';
import { Asked } from '../../ui/query-view.js';
import { choiceErrors, useSame } from '../../shared/field-errors.js';
import { Page } from '../../ui/page.js';
import { AgencyPlan } from '../agency/agency-plan.js';
import { CHOICES, Choices, levelsIn } from './choices.js';
import { PlanForm } from '../plan-form.js';
import { usePlan } from '../use-plan.js';
import { WholePlan } from './whole-plan.js';

/** The planner's first page. */
export const PlanPage = () => (
  <Page title="What families need, and who can meet it">
    <Asked question={CHOICES} variables={{}}>
      {(choices) => <Plan choices={choices} />}
    </Asked>
  </Page>
);

function Plan({ choices }: { choices: ResultOf<typeof CHOICES> }) {
  const { filters, errors: ofDays } = usePlan();
  const errors = useSame([
    ...ofDays,
    ...choiceErrors('agency', 'an agency', filters.agency, choices.agencies),
    ...choiceErrors('level', 'a need level', filters.level, levelsIn(choices)),
  ]);
  return (
    <>
      <PlanForm errors={errors}>{(form) => <Choices {...form} choices={choices} />}</PlanForm>
      {errors.length === 0 && (filters.agency ? <AgencyPlan agencyId={filters.agency} /> : <WholePlan />)}
    </>
  );
}
