import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MY_LEARNING = graphql(`
  query MyLearning($after: String) {
    myLearning(first: 25, after: $after) {
      edges {
        node {
          id
          kind
          title
          day
          hours
          by
          gave {
            competency {
              id
              name
            }
            level {
              name
            }
            lastDay
            isAsked
          }
          reflection
          file {
            name
            bytes
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ADD_LEARNING = graphql(`
  mutation AddOwnLearning($input: AddOwnLearningInput!, $key: String!) {
    addOwnLearning(input: $input, idempotencyKey: $key) {
      title
    }
  }
`);

export const CHANGE_LEARNING = graphql(`
  mutation ChangeOwnLearning($input: ChangeOwnLearningInput!, $key: String!) {
    changeOwnLearning(input: $input, idempotencyKey: $key) {
      title
    }
  }
`);

export const REMOVE_LEARNING = graphql(`
  mutation RemoveOwnLearning($input: RemoveOwnLearningInput!, $key: String!) {
    removeOwnLearning(input: $input, idempotencyKey: $key) {
      title
    }
  }
`);

export type Learning = ResultOf<typeof MY_LEARNING>['myLearning']['edges'][number]['node'];
