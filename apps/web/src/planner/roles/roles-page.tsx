import { QueryView } from '../../ui/query-view.js';
import { DayToCome } from '../day-to-come.js';
import { OfFigures } from '../of-figures.js';
import { PlanFrame } from '../plan-frame.js';
import { usePlan } from '../use-plan.js';
import { WhyHidden } from '../why-hidden.js';
import { ROLES } from './operations.js';
import { NobodyInPost, RolesShortTable } from './roles-short.js';

/** Which roles fall short of the Common Core. */
export function RolesPage() {
  const { when } = usePlan();
  return (
    <PlanFrame title="Roles short of the Common Core">
      <QueryView query={ROLES} variables={when}>
        {({ rolesShortOfCommonCore: roles }) => (
          <DayToCome on={roles.on}>
            <p class="govuk-body-l">{roles.inWords}</p>
            <WhyHidden shown={roles} />
            <OfFigures {...roles} shown={roles} />
            {roles.gaps.length > 0 && <RolesShortTable answer={roles} />}
            {roles.nobodyInPost.length > 0 && <NobodyInPost answer={roles} />}
          </DayToCome>
        )}
      </QueryView>
    </PlanFrame>
  );
}
