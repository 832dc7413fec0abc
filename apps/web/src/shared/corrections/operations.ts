import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const CORRECTIONS = graphql(`
  query Corrections($answeredToo: Boolean, $after: String) {
    corrections(first: 25, answeredToo: $answeredToo, after: $after) {
      edges {
        node {
          id
          practitioner {
            name
          }
          subject
          about
          askedAt
          goesTo
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

export const CORRECTION = graphql(`
  query Correction($id: ID!) {
    correction(correctionId: $id) {
      id
      practitioner {
        id
        name
      }
      subject
      about
      askedAt
      goesTo
      said
      now
      answer
      answeredAt
      answeredBy
      outcome
    }
  }
`);

export const ANSWER_CORRECTION = graphql(`
  mutation AnswerCorrection($input: AnswerCorrectionInput!, $key: String!) {
    answerCorrection(input: $input, idempotencyKey: $key) {
      outcome
    }
  }
`);

export type CorrectionAsked = ResultOf<typeof CORRECTIONS>['corrections']['edges'][number]['node'];
export type Correction = ResultOf<typeof CORRECTION>['correction'];
