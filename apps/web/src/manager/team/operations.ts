import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MY_TEAM = graphql(`
  query MyTeam($of: ID, $on: Day, $knownAt: Day, $after: String) {
    myTeam(managerId: $of, on: $on, knownAt: $knownAt, after: $after, first: 50) {
      on
      knownUntil
      size
      inWords
      people {
        edges {
          node {
            role {
              name
            }
            employer {
              name
            }
            practitioner {
              id
              name
            }
            met {
              numerator
              base
            }
            attention {
              state
              lapsing
              inWords
              competency {
                id
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  }
`);

export type Team = ResultOf<typeof MY_TEAM>['myTeam'];
export type Member = Team['people']['edges'][number]['node'];
