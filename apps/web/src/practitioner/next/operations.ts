import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const NEXT = graphql(`
  query NextNeedLevel {
    nextNeedLevel {
      on
      inWords
      level {
        name
        description
      }
      missing {
        competency {
          id
          name
          description
        }
        requiredName
        state
      }
      steps {
        inWords
        evidence
        whoMayGive
        havePlace
        closes
        session {
          id
          module
          heldOn
          startsAt
          minutes
          site
          organiser
          capacity
          booked
        }
      }
    }
  }
`);

export type Next = ResultOf<typeof NEXT>['nextNeedLevel'];
export type Step = Next['steps'][number];
export type StepSession = NonNullable<Step['session']>;

export const BOOK_PLACE = graphql(`
  mutation BookPlace($sessionId: ID!, $key: String!) {
    bookPlace(sessionId: $sessionId, idempotencyKey: $key)
  }
`);

export const CANCEL_BOOKING = graphql(`
  mutation CancelBooking($sessionId: ID!, $reason: String!, $key: String!) {
    cancelBooking(sessionId: $sessionId, reason: $reason, idempotencyKey: $key)
  }
`);
