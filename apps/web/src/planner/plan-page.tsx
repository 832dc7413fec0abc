import { Page } from '../parts/page.js';
import { AgencyPlan } from './agency-plan.js';
import { Choices } from './choices.js';
import { PlanForm } from './plan-form.js';
import { usePlan } from './use-plan.js';
import { WholePlan } from './whole-plan.js';

/** The planner's first page. */
export function PlanPage() {
  const { filters, errors } = usePlan();
  return (
    <Page title="What families need, and who can meet it">
      <PlanForm>{(draft, change) => <Choices draft={draft} change={change} />}</PlanForm>
      {errors.length === 0 && (filters.agency ? <AgencyPlan agencyId={filters.agency} /> : <WholePlan />)}
    </Page>
  );
}
