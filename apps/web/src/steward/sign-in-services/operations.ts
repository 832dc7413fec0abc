import { graphql, type ResultOf } from '../../graphql/graphql.js';

const SERVICE = graphql(`
  fragment ServiceOfDesk on SignInService @_unmask {
    id
    name
    issuer
    clientId
    callback
    domains
    addedAt
    addedBy
    endedAt
    endedBy
    endedBecause
    onlyWayOf {
      id
      name
    }
    onlyWayOfCount
  }
`);

export const SIGN_IN_SERVICES = graphql(
  `
    query SignInServices {
      me {
        partnership {
          id
        }
      }
      signInServices {
        ...ServiceOfDesk
      }
    }
  `,
  [SERVICE],
);

export const ADD_SERVICE = graphql(`
  mutation AddSignInService($input: AddSignInServiceInput!, $key: String!) {
    addSignInService(input: $input, idempotencyKey: $key) {
      answers
      inWords
      service {
        id
        name
        callback
      }
    }
  }
`);

export const TRY_SERVICE = graphql(`
  mutation TrySignInService($input: TrySignInServiceInput!, $key: String!) {
    trySignInService(input: $input, idempotencyKey: $key) {
      inWords
      service {
        callback
      }
    }
  }
`);

export const END_SERVICE = graphql(`
  mutation EndSignInService($input: EndSignInServiceInput!, $key: String!) {
    endSignInService(input: $input, idempotencyKey: $key) {
      id
      name
    }
  }
`);

export type Service = ResultOf<typeof SERVICE>;
