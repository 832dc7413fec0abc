import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const MY_CORRECTIONS = graphql(`
  query MyCorrections($after: String) {
    myCorrections(first: 25, after: $after) {
      edges {
        node {
          id
          subject
          about
          said
          askedAt
          goesTo
          answer
          answeredAt
          answeredBy
          outcome
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const ASK_FOR_CORRECTION = graphql(`
  mutation AskForCorrection($input: AskForCorrectionInput!, $key: String!) {
    askForCorrection(input: $input, idempotencyKey: $key) {
      goesTo
      said
      about
    }
  }
`);

/** The one piece of evidence that is spoken of. */
export const ONE_PIECE = graphql(`
  query OnePieceOfMine($id: ID!) {
    myEvidence(evidenceId: $id) {
      edges {
        node {
          competency {
            name
          }
          kind
          stated {
            name
          }
          from
        }
      }
    }
  }
`);

export type MyCorrection = ResultOf<typeof MY_CORRECTIONS>['myCorrections']['edges'][number]['node'];
export type Sent = ResultOf<typeof ASK_FOR_CORRECTION>['askForCorrection'];
