import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MY_SESSIONS = graphql(`
  query MySessions($from: Day!, $after: String) {
    mySessions(from: $from, first: 100, after: $after) {
      edges {
        node {
          id
          module {
            name
          }
          heldOn
          hasBegun
          startsAt
          minutes
          site {
            name
          }
          capacity
          booked
          waiting
          marked
          unmarked
          resultsDue
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Session = ResultOf<typeof MY_SESSIONS>['mySessions']['edges'][number]['node'];
