import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED } from '../operations.js';

/** All that the page of roles asks. */
export const ROLES = graphql(
  `
    query PlanRoles($on: Day, $knownAt: Day) {
      rolesShortOfCommonCore(on: $on, knownAt: $knownAt) {
        on
        knownAt
        countedBy
        hidden
        inWords
        gaps {
          roleOrFunction {
            id
            name
          }
          competency {
            id
            name
          }
          required {
            name
          }
          heads {
            ...Counted
          }
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

export type RolesShort = ResultOf<typeof ROLES>['rolesShortOfCommonCore'];
export type ElementGap = RolesShort['gaps'][number];
export type Role = RolesShort['nobodyInPost'][number];
