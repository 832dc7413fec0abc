import { graphql, type ResultOf } from '../../graphql/graphql.js';

/** Who waits for a place, in turn. */
export const WAITING_LIST = graphql(`
  query WaitingList($sessionId: ID!, $first: Int) {
    waitingList(sessionId: $sessionId, first: $first) {
      edges {
        node {
          id
          position
          since
          passedOverOn
          practitioner {
            id
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

export const TAKE_OFF_LIST = graphql(`
  mutation TakeOffList($sessionId: ID!, $practitionerId: ID!, $reason: String!, $key: String!) {
    stopWaiting(
      input: { sessionId: $sessionId, practitionerId: $practitionerId, reason: $reason }
      idempotencyKey: $key
    ) {
      id
    }
  }
`);

export type Waiting = ResultOf<typeof WAITING_LIST>['waitingList']['edges'][number]['node'];

export const CHANGE_CAPACITY = graphql(`
  mutation ChangeCapacity($sessionId: ID!, $capacity: Int!, $reason: String!, $key: String!) {
    changeCapacity(input: { sessionId: $sessionId, capacity: $capacity, reason: $reason }, idempotencyKey: $key) {
      capacity
      waiting
    }
  }
`);
