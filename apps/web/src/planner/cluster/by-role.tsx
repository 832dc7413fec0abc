import { inWords } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { saidOf } from '../gap-columns.js';
import type { ClusterPlan, RoleGap } from './operations.js';
import { RoleTable } from './role-table.js';

/** One cluster by role and function: who is asked for each proficiency level, and who meets all that is asked at it. */
export function ByRole({ gaps }: { gaps: ClusterPlan['requiredAgainstHeldByRole'] }) {
  const { on, scope, roles } = gaps;
  const isEmpty = ({ proficiencyLevels }: RoleGap) => proficiencyLevels.every(({ heads }) => heads.base === 0);
  const empty = roles.filter(isEmpty);
  const about = `people who meet what their role or function asks, by proficiency level, ${inWords(on)}`;
  return (
    <section class="tv-section" aria-labelledby="by-role">
      <h2 class="govuk-heading-l" id="by-role">
        By role and function
      </h2>
      <p class="govuk-body">
        Another count: by role, not by need, so no need level limits it. Shown is how many meet all that the role asks
        at that proficiency level, of all here who have the role; below it the same in FTE. “Not asked” is where a role
        asks nothing at that level.
      </p>
      <RoleTable
        caption={`${scope.inWords}: ${about}`}
        roles={roles.filter((gap) => !isEmpty(gap))}
        file={{
          name: `required-against-held-by-role-${on}`,
          after: empty,
          said: { location: scope.inWords, ...saidOf(gaps, roles) },
        }}
      />
      {empty.length > 0 && (
        <Disclosure summary={`Nobody here in ${empty.length} of ${roles.length} roles and functions`}>
          <RoleTable
            caption={`${scope.inWords}: roles and functions with nobody in post, ${inWords(on)}`}
            roles={empty}
            file={{ said: { location: scope.inWords, ...saidOf(gaps, empty) } }}
          />
        </Disclosure>
      )}
    </section>
  );
}
