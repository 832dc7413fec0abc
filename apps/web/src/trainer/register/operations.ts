import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const MY_SESSIONS = graphql(`
  query MySessions($from: Day!, $after: String) {
    mySessions(from: $from, first: 100, after: $after) {
      edges {
        node {
          id
          module
          heldOn
          startsAt
          minutes
          site
          capacity
          booked
          marked
          unmarked
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Session = ResultOf<typeof MY_SESSIONS>['mySessions']['edges'][number]['node'];

export const REGISTER_FIELDS = graphql(`
  fragment RegisterFields on Register @_unmask {
    version
    heldOn
    session {
      module
      edition
      organiser
      startsAt
      minutes
      site
      capacity
      booked
      plannedJoint
    }
    attended {
      numerator
      base
    }
    entries {
      practitioner {
        id
        name
      }
      employer
      walkIn
      mark {
        state
        minutes
        reason
        contentCredit
      }
    }
    joint {
      joint
      attenders
      tests {
        test
        asked
        found
        passed
      }
      missingAgencies
      inWords
    }
  }
`);

export const REGISTER = graphql(
  `
    query Register($sessionId: ID!) {
      register(sessionId: $sessionId) {
        ...RegisterFields
      }
    }
  `,
  [REGISTER_FIELDS],
);

export type Register = ResultOf<typeof REGISTER>['register'];

/** All marks are kept or none; sent again with its key it has one effect. */
export const SAVE = graphql(
  `
    mutation SaveRegister($input: SaveRegisterInput!, $key: String!) {
      saveRegister(input: $input, idempotencyKey: $key) {
        ...RegisterFields
      }
    }
  `,
  [REGISTER_FIELDS],
);

export type SaveRegisterInput = VariablesOf<typeof SAVE>['input'];

export const WHAT_AND_WHERE = graphql(`
  query WhatAndWhere {
    modules {
      id
      name
      minutes
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

export const ADD_SESSION = graphql(`
  mutation AddSession($input: AddSessionInput!, $key: String!) {
    addSession(input: $input, idempotencyKey: $key)
  }
`);

export type AddSessionInput = VariablesOf<typeof ADD_SESSION>['input'];
