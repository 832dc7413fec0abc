import { graphql, type ResultOf } from '../graphql/graphql.js';
import { Asked } from '../parts/asked.js';
import { AgencyHeldShown } from './agency-held.js';
import { COUNTED } from './level-gap.js';
import { usePlan } from './use-plan.js';

const AGENCY_PLAN = graphql(
  `
    query AgencyPlan($agencyId: ID!, $on: Day, $knownAt: Day) {
      needLevels {
        id
        name
      }
      heldByCluster(agencyId: $agencyId, on: $on, knownAt: $knownAt) {
        on
        knownAt
        basis
        place
        agency {
          name
          expected
        }
        whole {
          level
          heads {
            ...Counted
          }
        }
        clusters {
          cluster {
            id
            name
            area {
              name
            }
          }
          levels {
            level
            heads {
              ...Counted
            }
          }
        }
      }
    }
  `,
  [COUNTED],
);

export type AgencyHeld = ResultOf<typeof AGENCY_PLAN>['heldByCluster'];

/** One agency: how many of its people meet each need level, over all and cluster by cluster. */
export function AgencyPlan({ agencyId }: { agencyId: string }) {
  const { when, filters } = usePlan();
  return (
    <Asked question={AGENCY_PLAN} variables={{ agencyId, ...when }}>
      {({ heldByCluster, needLevels }) => (
        <AgencyHeldShown held={heldByCluster} level={needLevels.find(({ id }) => id === filters.level)?.name} />
      )}
    </Asked>
  );
}
