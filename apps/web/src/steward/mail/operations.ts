import { graphql, type ResultOf } from '../../graphql/graphql.js';

const MAIL = graphql(`
  fragment MailOfOutbox on Mail @_unmask {
    id
    address
    subject
    writtenAt
    state
    inWords
    serverSaid
  }
`);

export const MAILS = graphql(
  `
    query Mails($after: String) {
      refused: mails(state: REFUSED, first: 20) {
        edges {
          node {
            ...MailOfOutbox
          }
        }
        pageInfo {
          hasNextPage
        }
      }
      mails(first: 25, after: $after) {
        edges {
          node {
            ...MailOfOutbox
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [MAIL],
);

export type Mail = ResultOf<typeof MAIL>;
