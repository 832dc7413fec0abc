import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const AGREEMENTS = graphql(`
  query DeskAgreements($after: String, $since: Day!) {
    sharingAgreements(first: 25, after: $after) {
      edges {
        node {
          id
          name
          state
          part
          firstDay
          lastDay
          reviewOn
          parties {
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    closedViews(since: $since) {
      agreement {
        id
        name
      }
      because
      views {
        of {
          id
          name
        }
        seenBy {
          name
        }
      }
    }
    agencies {
      id
      name
    }
  }
`);

const WHOLE = graphql(`
  fragment AgreementWhole on SharingAgreementWhole @_unmask {
    id
    name
    state
    parties {
      name
    }
    part
    basis
    reference
    firstDay
    lastDay
    reviewOn
    endedBecause
    takenBackOn
    views {
      of {
        id
        name
      }
      seenBy {
        name
      }
    }
  }
`);

export const AGREEMENT = graphql(
  `
    query DeskAgreement($id: ID!) {
      sharingAgreement(agreementId: $id) {
        ...AgreementWhole
      }
    }
  `,
  [WHOLE],
);

export const ADD_AGREEMENT = graphql(`
  mutation AddAgreement($input: AddSharingAgreementInput!, $key: String!) {
    addSharingAgreement(input: $input, idempotencyKey: $key) {
      id
      name
    }
  }
`);

const ENDED = graphql(`
  fragment AgreementEnded on SharingEnded @_unmask {
    from
    closed {
      of {
        id
        name
      }
      seenBy {
        name
      }
    }
  }
`);

export const END_AGREEMENT = graphql(
  `
    mutation EndAgreement($input: EndSharingAgreementInput!, $key: String!) {
      endSharingAgreement(input: $input, idempotencyKey: $key) {
        ...AgreementEnded
      }
    }
  `,
  [ENDED],
);

export const VOID_AGREEMENT = graphql(
  `
    mutation VoidAgreement($input: VoidSharingAgreementInput!, $key: String!) {
      voidSharingAgreement(input: $input, idempotencyKey: $key) {
        ...AgreementEnded
      }
    }
  `,
  [ENDED],
);

export const ANSWERS = graphql(`
  query DeskSharingAnswers($id: ID!) {
    sharingAnswers(practitionerId: $id) {
      purpose
      agrees
      recordedAt
      recordedBy
    }
  }
`);

export const RECORD_ANSWER = graphql(`
  mutation RecordSharingAnswer($input: RecordSharingAnswerInput!, $key: String!) {
    recordSharingAnswer(input: $input, idempotencyKey: $key) {
      agrees
    }
  }
`);

type Answer = ResultOf<typeof AGREEMENTS>;

export type Agreement = ResultOf<typeof AGREEMENT>['sharingAgreement'];
export type ListedAgreement = Answer['sharingAgreements']['edges'][number]['node'];
export type Closed = Answer['closedViews'][number];
export type View = Agreement['views'][number];
export type Agencies = Answer['agencies'];
