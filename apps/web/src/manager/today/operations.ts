import { graphql } from '../../graphql/graphql.js';

/** What a manager's first page says of the team. */
export const MANAGER_TODAY = graphql(`
  query ManagerToday($of: ID) {
    myTeam(first: 50, managerId: $of) {
      size
      inWords
      people {
        edges {
          node {
            practitioner {
              id
              name
            }
            lapsed
            attention {
              state
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
        }
      }
    }
    teamReach(managerId: $of) {
      inWords
      levels {
        cluster {
          id
          name
        }
        needLevel {
          id
          name
        }
        people {
          numerator
          base
        }
      }
    }
  }
`);
