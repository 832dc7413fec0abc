import { graphql } from '../../graphql/graphql.js';

/** What waits for a steward. */
export const STEWARD_TO_DO = graphql(`
  query StewardToDo {
    postsToReassign(first: 20) {
      edges {
        node {
          post {
            id
            practitioner {
              id
              name
            }
            role {
              name
            }
            employer {
              name
            }
          }
          absent
          managedMeanwhileBy {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    grantsToReview(first: 20) {
      edges {
        node {
          reviewBy
        }
      }
      pageInfo {
        hasNextPage
      }
    }
    walkInPatterns(first: 20) {
      edges {
        node {
          practitioner {
            id
            name
          }
          trainer {
            id
            name
          }
          times
          lastVoidedAt
        }
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);

/** How much of what came in waits for a steward. */
export const WAITING = graphql(`
  query WaitingForStewards {
    waitingForStewards {
      corrections
      listsThatAsk
      listsShown
      listsStandingStill
    }
  }
`);
