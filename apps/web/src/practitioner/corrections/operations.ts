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
    }
  }
`);

export type MyCorrection = ResultOf<typeof MY_CORRECTIONS>['myCorrections']['edges'][number]['node'];
