import { choiceErrors, useSame } from '../../shared/field-errors.js';
import { emptyOf, NotSetUp } from '../../shared/not-set-up.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { AgencyPlan } from '../agency/agency-plan.js';
import { PlanForm } from '../plan-form.js';
import { usePlan } from '../use-plan.js';
import { CHOICES, type Choices, levelsIn } from './operations.js';
import { PlanChoices } from './plan-choices.js';
import { WholePlan } from './whole-plan.js';

const TITLE = 'What families need, and who can meet it';

/** The planner's first page. */
export const PlanPage = () => (
  <Page title={TITLE}>
    <QueryView query={CHOICES} variables={{}}>
      {(choices) => {
        const missing = emptyOf({ agencies: choices.agencies, 'need levels': choices.needLevels });
        return missing.length > 0 ? <NotSetUp missing={missing} /> : <Plan choices={choices} />;
      }}
    </QueryView>
  </Page>
);

function Plan({ choices }: { choices: Choices }) {
  const { filters, errors: ofDays } = usePlan();
  const errors = useSame([
    ...ofDays,
    ...choiceErrors('agency', 'an agency', filters.agency, choices.agencies),
    ...choiceErrors('level', 'a need level', filters.level, levelsIn(choices)),
  ]);
  const agency = nameOf(choices.agencies, filters.agency);
  const level = nameOf(choices.needLevels, filters.level);
  return (
    <>
      <Title called={[TITLE, agency, level].filter(Boolean).join(', ')} />
      <PlanForm errors={errors} chosen={[agency ?? 'all agencies', level ?? 'all need levels']}>
        {(form) => <PlanChoices {...form} choices={choices} />}
      </PlanForm>
      {errors.length === 0 && (filters.agency ? <AgencyPlan agencyId={filters.agency} /> : <WholePlan />)}
    </>
  );
}

const nameOf = (all: { id: string; name: string }[], chosen: string | null) =>
  all.find(({ id }) => id === chosen)?.name;
