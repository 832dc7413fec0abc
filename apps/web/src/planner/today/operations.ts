import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { VERDICT } from '../operations.js';

/** What a planner's first page says. */
export const PLANNER_TODAY = graphql(
  `
    query PlannerToday {
      closeMatch {
        ...Verdict
      }
      whatChanged {
        since
        inWords
        howMany
        changes {
          cluster {
            id
          }
          now {
            needLevel {
              id
            }
          }
          inWords
        }
      }
    }
  `,
  [VERDICT],
);

export type WhatChanged = ResultOf<typeof PLANNER_TODAY>['whatChanged'];
