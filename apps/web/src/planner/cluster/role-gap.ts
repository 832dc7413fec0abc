import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED } from '../operations.js';

export const BY_ROLE = graphql(
  `
    fragment ByRole on RequiredAgainstHeldByRole @_unmask {
      on
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

export type RoleGap = ResultOf<typeof BY_ROLE>['roles'][number];

/** The names of the proficiency levels that anything asks for, from the lowest. */
export const namesOf = (roles: RoleGap[]): string[] => [
  ...new Set(
    roles
      .flatMap(({ proficiencyLevels }) => proficiencyLevels)
      .sort((a, b) => a.rank - b.rank)
      .map(({ name }) => name),
  ),
];
