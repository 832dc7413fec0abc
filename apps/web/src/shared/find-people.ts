import { graphql } from '../graphql/graphql.js';

/** People by the beginning of a name, with what tells namesakes apart. */
export const FIND_PEOPLE = graphql(`
  query FindPeople($name: String!) {
    findPractitioners(name: $name, first: 25) {
      edges {
        node {
          id
          name
          role {
            name
          }
          employer {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
