import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const NOT_ON_LIST = graphql(`
  query NotOnStaffList($id: ID!, $after: String) {
    notOnStaffList(importId: $id, first: 25, after: $after) {
      posts
      people {
        edges {
          node {
            postId
            practitioner {
              id
              name
            }
            role
            site
            staffNumber
            lastDay
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export type NotOnList = ResultOf<typeof NOT_ON_LIST>['notOnStaffList']['people']['edges'][number]['node'];
