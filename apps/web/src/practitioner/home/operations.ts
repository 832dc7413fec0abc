import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { SESSION_OF_STEP, STEPS_OF_MINE } from '../next/operations.js';

/** All that the first page of somebody who works with families says of them. */
export const MY_HOME = graphql(
  `
    query MyHome {
      myProfile {
        on
        practitioner {
          name
        }
        posts {
          role {
            name
          }
          employer {
            name
          }
          site {
            name
          }
        }
        lines {
          competency {
            id
          }
          askedBy {
            name
          }
          selfRating {
            answer
          }
        }
      }
      myNextSteps {
        inWords
        ...StepsOfMine
      }
      myBookings {
        edges {
          node {
            id
            session {
              ...SessionOfStep
            }
            movedUpOn
            gives {
              competency {
                id
              }
              kind
              reaches {
                rank
                name
              }
              lastDay
            }
          }
        }
      }
      myWaits(first: 10) {
        edges {
          node {
            id
            position
            passedOverOn
            session {
              ...SessionOfStep
            }
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      myStandingOverTime {
        on
        from
        lastDay
        lines {
          competency {
            id
            name
          }
          required {
            rank
            name
          }
          held {
            rank
            name
          }
          state
          metThrough
          lapsesSoon
          lapsedOn
          heldSince
          periods {
            held {
              rank
              name
            }
            from
            lastDay
          }
          evidence {
            id
            kind
            from
          }
        }
      }
    }
  `,
  [SESSION_OF_STEP, STEPS_OF_MINE],
);

export type MyHome = ResultOf<typeof MY_HOME>;
export type OwnBooking = MyHome['myBookings']['edges'][number]['node'];
export type OwnWait = MyHome['myWaits']['edges'][number]['node'];
export type OverTime = MyHome['myStandingOverTime'];
export type LineOverTime = OverTime['lines'][number];
