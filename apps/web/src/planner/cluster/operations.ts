import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED, NEED_LEVEL_GAP, VERDICT } from '../operations.js';

const BY_AGENCY = graphql(
  `
    fragment ByAgency on Held @_unmask {
      on
      knownAt
      countedBy
      scope {
        inWords
      }
      rows {
        agency {
          id
          name
        }
        needLevels {
          needLevel {
            id
            name
          }
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
      countedBy
      scope {
        inWords
      }
      roles {
        roleOrFunction {
          id
          name
        }
        proficiencyLevels {
          proficiencyLevel {
            rank
            name
          }
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
    query PlanCluster($id: ID!, $level: ID, $on: Day, $knownAt: Day) {
      closeMatch(clusterId: $id, needLevelId: $level, on: $on, knownAt: $knownAt) {
        ...Verdict
      }
      requiredAgainstHeld(clusterId: $id, on: $on, knownAt: $knownAt) {
        on
        knownAt
        countedBy
        closeUpToPercent
        scope {
          inWords
        }
        whole {
          ...ShownNeedLevelGap
        }
      }
      requiredAgainstHeldByRole(clusterId: $id, on: $on, knownAt: $knownAt) {
        ...ByRole
      }
      held(by: AGENCY, clusterId: $id, on: $on, knownAt: $knownAt) {
        ...ByAgency
      }
    }
  `,
  [VERDICT, NEED_LEVEL_GAP, BY_ROLE, BY_AGENCY],
);

export type ClusterPlan = ResultOf<typeof CLUSTER_PLAN>;
/** The same of one need level alone, where one is chosen. */
export function ofLevel(
  { requiredAgainstHeld, held }: Pick<ClusterPlan, 'requiredAgainstHeld' | 'held'>,
  levelId: string | null,
) {
  const isChosen = ({ needLevel }: { needLevel: { id: string } }) => !levelId || needLevel.id === levelId;
  return {
    requiredAgainstHeld: { ...requiredAgainstHeld, whole: requiredAgainstHeld.whole.filter(isChosen) },
    held: { ...held, rows: held.rows.map((row) => ({ ...row, needLevels: row.needLevels.filter(isChosen) })) },
  };
}

export type AgencyHeldHere = ClusterPlan['held']['rows'][number];
export type RoleGap = ClusterPlan['requiredAgainstHeldByRole']['roles'][number];

/** The names of the proficiency levels that anything asks for, from the lowest. */
export const namesOf = (roles: RoleGap[]): string[] => [
  ...new Set(
    roles
      .flatMap(({ proficiencyLevels }) => proficiencyLevels.map(({ proficiencyLevel }) => proficiencyLevel))
      .sort((a, b) => a.rank - b.rank)
      .map(({ name }) => name),
  ),
];
