import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED } from '../operations.js';

/** One agency over the whole and cluster by cluster. */
export const AGENCY_PLAN = graphql(
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
