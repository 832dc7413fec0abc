import { graphql, type ResultOf } from '../../graphql/graphql.js';

const MARK = graphql(`
  fragment MarkOfMine on Attendance @_unmask {
    id
    session {
      module {
        name
      }
      heldOn
      minutes
    }
    state
    minutes
    reason
    lateReason
    walkIn
    contentCredit
    markedBy {
      name
    }
    recordedAt
    voidedAt
    voidReason
  }
`);

export const MY_RECORD = graphql(
  `
    query MyRecord($sessions: String, $evidence: String) {
      myAttendances(after: $sessions) {
        edges {
          node {
            ...MarkOfMine
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      myEvidence(after: $evidence) {
        edges {
          node {
            id
            competency {
              name
            }
            kind
            stated {
              name
            }
            from
            lastDay
            recordedAt
            voidedAt
            voidReason
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MARK],
);

/** The latest that one is told of: put on a register without a place, or marked or voided after it had closed. */
export const MY_NOTICES = graphql(
  `
    query MyNotices {
      myAttendances(first: 20, noticesOnly: true) {
        edges {
          node {
            ...MarkOfMine
          }
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  `,
  [MARK],
);

export type Mark = ResultOf<typeof MARK>;
export type Piece = ResultOf<typeof MY_RECORD>['myEvidence']['edges'][number]['node'];
