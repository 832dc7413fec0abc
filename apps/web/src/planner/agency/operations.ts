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

/** What one agency holds over the whole or in one cluster. */
export interface HeldAt {
  id: string;
  name: string;
  area: string;
  levels: AgencyHeld['whole'];
}

/** The same for one need level by its name, or for all: the whole, and each cluster. */
export function ofLevel({ place, whole, clusters }: AgencyHeld, name?: string) {
  const chosen = (levels: AgencyHeld['whole']) => levels.filter(({ level }) => !name || level === name);
  return {
    levels: chosen(whole).map(({ level }) => level),
    all: { id: '', name: place, area: '', levels: chosen(whole) },
    clusters: clusters.map(({ cluster: { id, name, area }, levels }): HeldAt => ({
      id,
      name,
      area: area.name,
      levels: chosen(levels),
    })),
  };
}
