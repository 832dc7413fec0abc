import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED, LEVEL_GAP, VERDICT } from '../operations.js';

const BY_AGENCY = graphql(
  `
    fragment ByAgency on HeldByAgency @_unmask {
      on
      knownAt
      basis
      cluster {
        name
      }
      agencies {
        agency {
          id
          name
        }
        levels {
          level
          heads {
            ...Counted
          }
        }
      }
    }
  `,
  [COUNTED],
);

const BY_ROLE = graphql(
  `
    fragment ByRole on RequiredAgainstHeldByRole @_unmask {
      on
      knownAt
      basis
      cluster {
        name
      }
      roles {
        role {
          id
          name
        }
        proficiencyLevels {
          rank
          name
          heads {
            ...Counted
          }
          fte {
            ...Counted
          }
        }
      }
    }
  `,
  [COUNTED],
);

/** All that the page of a cluster asks. */
export const CLUSTER_PLAN = graphql(
  `
    query PlanCluster($id: ID!, $on: Day, $knownAt: Day) {
      closeMatch(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...Verdict
      }
      requiredAgainstHeld(clusterId: $id, on: $on, knownAt: $knownAt) {
        on
        thresholdPercent
        place
        whole {
          ...ShownLevelGap
        }
      }
      requiredAgainstHeldByRole(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...ByRole
      }
      heldByAgency(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...ByAgency
      }
    }
  `,
  [VERDICT, LEVEL_GAP, BY_ROLE, BY_AGENCY],
);

export type ClusterPlan = ResultOf<typeof CLUSTER_PLAN>;
export type AgencyHeldHere = ClusterPlan['heldByAgency']['agencies'][number];
export type RoleGap = ClusterPlan['requiredAgainstHeldByRole']['roles'][number];

/** The names of the proficiency levels that anything asks for, from the lowest. */
export const namesOf = (roles: RoleGap[]): string[] => [
  ...new Set(
    roles
      .flatMap(({ proficiencyLevels }) => proficiencyLevels)
      .sort((a, b) => a.rank - b.rank)
      .map(({ name }) => name),
  ),
];
