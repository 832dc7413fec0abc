import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED } from '../operations.js';

/** One agency over the whole and cluster by cluster. */
export const AGENCY_PLAN = graphql(
  `
    query AgencyPlan($agencyId: ID!, $on: Day, $knownAt: Day) {
      held(by: CLUSTER, agencyId: $agencyId, on: $on, knownAt: $knownAt) {
        on
        knownAt
        countedBy
        scope {
          inWords
        }
        agency {
          name
          expected
        }
        whole {
          needLevel {
            id
            name
          }
          heads {
            ...Counted
          }
        }
        rows {
          cluster {
            id
            name
            area {
              name
            }
          }
          needLevels {
            needLevel {
              id
            }
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

export type AgencyHeld = ResultOf<typeof AGENCY_PLAN>['held'];
export type Agency = NonNullable<AgencyHeld['agency']>;

/** What one agency holds over the whole or in one cluster. */
export interface HeldAt {
  id: string;
  name: string;
  area: string;
  needLevels: AgencyHeld['rows'][number]['needLevels'];
}

/** The same for one need level, or for all: the whole, and each cluster. */
export function ofLevel({ scope, whole, rows }: AgencyHeld, levelId: string | null) {
  const isChosen = ({ needLevel }: HeldAt['needLevels'][number]) => !levelId || needLevel.id === levelId;
  return {
    names: whole.filter(isChosen).map(({ needLevel }) => needLevel.name),
    all: { id: '', name: scope.inWords, area: '', needLevels: whole.filter(isChosen) },
    clusters: rows.map(({ cluster: { id, name, area }, needLevels }): HeldAt => ({
      id,
      name,
      area: area.name,
      needLevels: needLevels.filter(isChosen),
    })),
  };
}
