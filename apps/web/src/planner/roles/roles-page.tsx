import { graphql } from '../../graphql/graphql.js';
import { Asked } from '../../ui/query-view.js';
import { COUNTED } from '../operations.js';
import { NamedPage } from '../plan-frame.js';
import { OfFigures } from '../of-figures.js';
import { NobodyInPost, RolesShortTable } from './roles-short.js';
import { usePlan } from '../use-plan.js';

const ROLES = graphql(
  `
    query PlanRoles($on: Day, $knownAt: Day) {
      rolesShortOfCommonCore(on: $on, knownAt: $knownAt) {
        on
        knownAt
        basis
        inWords
        gaps {
          role {
            id
            name
          }
          element {
            id
            name
          }
          requiredName
          heads {
            ...Counted
          }
          short
        }
        nobodyInPost {
          id
          name
        }
      }
    }
  `,
  [COUNTED],
);

/** Which roles fall short of the Common Core. */
export function RolesPage() {
  const { when } = usePlan();
  return (
    <NamedPage title="Roles short of the Common Core">
      {() => (
        <Asked question={ROLES} variables={when}>
          {({ rolesShortOfCommonCore: roles }) => (
            <>
              <p class="govuk-body-l">{roles.inWords}</p>
              <OfFigures {...roles} />
              {roles.gaps.length > 0 && <RolesShortTable gaps={roles.gaps} on={roles.on} />}
              {roles.nobodyInPost.length > 0 && <NobodyInPost roles={roles.nobodyInPost} on={roles.on} />}
            </>
          )}
        </Asked>
      )}
    </NamedPage>
  );
}
