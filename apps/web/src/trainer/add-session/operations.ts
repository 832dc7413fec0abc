import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const WHAT_AND_WHERE = graphql(`
  query WhatAndWhere {
    modules {
      id
      name
      edition {
        minutes
      }
    }
    sites {
      id
      name
    }
    agencies {
      id
      name
    }
  }
`);

export type WhatAndWhere = ResultOf<typeof WHAT_AND_WHERE>;

export const ADD_SESSION = graphql(`
  mutation AddSession($input: AddSessionInput!, $key: String!) {
    addSession(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export type AddSessionInput = VariablesOf<typeof ADD_SESSION>['input'];
