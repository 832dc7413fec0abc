import { graphql, type ResultOf } from '../../graphql/graphql.js';

/** A session to come, as whoever may book it sees it. */
export const SESSION_OF_STEP = graphql(`
  fragment SessionOfStep on Session @_unmask {
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
    organiser {
      name
    }
    capacity
    booked
    waiting
  }
`);

/** Each thing that my posts and functions ask and that is open, with its step, and whom to ask. */
export const STEPS_OF_MINE = graphql(
  `
    fragment StepsOfMine on NextSteps @_unmask {
      managers {
        id
        name
      }
      gaps {
        competency {
          id
          name
        }
        mayBeShownBy
        step {
          evidenceKind
          isBooked
          isWaiting
          session {
            ...SessionOfStep
          }
        }
      }
    }
  `,
  [SESSION_OF_STEP],
);

export type StepsOfMine = ResultOf<typeof STEPS_OF_MINE>;
export type Gap = StepsOfMine['gaps'][number];
export type Manager = StepsOfMine['managers'][number];

export const NEXT = graphql(
  `
    query NextNeedLevel($on: Day, $knownAt: Day) {
      nextNeedLevel(on: $on, knownAt: $knownAt) {
        on
        knownAt
        knownUntil
        inWords
        needLevel {
          name
          description
        }
        missing {
          competency {
            id
            name
            description
          }
          required {
            name
          }
          state
        }
        steps {
          inWords
          evidenceKind
          whoMayGive
          isBooked
          isWaiting
          closes {
            id
          }
          session {
            ...SessionOfStep
          }
        }
      }
    }
  `,
  [SESSION_OF_STEP],
);

export type Next = ResultOf<typeof NEXT>['nextNeedLevel'];
export type Step = Next['steps'][number];
export type StepSession = ResultOf<typeof SESSION_OF_STEP>;

export const BOOK_PLACE = graphql(`
  mutation BookPlace($sessionId: ID!, $orWait: Boolean, $key: String!) {
    bookPlace(input: { sessionId: $sessionId, orWait: $orWait }, idempotencyKey: $key) {
      __typename
      ... on Wait {
        position
      }
      ... on SessionsOverlap {
        inWords
      }
    }
  }
`);

/** What came of asking for a place; all but `Booking` and `Wait` say why there is none. */
export type BookingOutcome = ResultOf<typeof BOOK_PLACE>['bookPlace'];

export const CANCEL_BOOKING = graphql(`
  mutation CancelBooking($sessionId: ID!, $reason: String!, $key: String!) {
    cancelBooking(input: { sessionId: $sessionId, reason: $reason }, idempotencyKey: $key) {
      id
    }
  }
`);

export const STOP_WAITING = graphql(`
  mutation StopWaiting($sessionId: ID!, $reason: String!, $key: String!) {
    stopWaiting(input: { sessionId: $sessionId, reason: $reason }, idempotencyKey: $key) {
      id
    }
  }
`);
