import { graphql, type ResultOf } from '../../graphql/graphql.js';

const TO_CHECK = graphql(`
  fragment ToCheck on PersonToCheckConnection @_unmask {
    edges {
      node {
        practitioner {
          id
          name
        }
        firstDay
        changed {
          part
          was
          becomes
        }
        checks {
          kind
          about
          inWords
          nextStep
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const CHECK_AGAIN = graphql(
  `
    query CheckAgain($of: ID) {
      checkAgain(managerId: $of, first: 20) {
        ...ToCheck
      }
    }
  `,
  [TO_CHECK],
);

export const CHECK_AGAIN_OF_ALL = graphql(
  `
    query CheckAgainOfAll {
      checkAgainOfAll(first: 20) {
        ...ToCheck
      }
    }
  `,
  [TO_CHECK],
);

export type ToCheckPage = ResultOf<typeof CHECK_AGAIN>['checkAgain'];
export type PersonToCheck = ToCheckPage['edges'][number]['node'];
