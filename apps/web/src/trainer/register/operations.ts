import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

const REGISTER_FIELDS = graphql(`
  fragment RegisterFields on Register @_unmask {
    version
    session {
      heldOn
      hasBegun
      module {
        name
      }
      startsAt
      minutes
      site {
        name
      }
      capacity
      booked
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
      employer {
        name
      }
      walkIn
      mark {
        state
        minutes
        reason
        contentCredit
      }
    }
    released {
      practitioner {
        id
        name
      }
      inWords
    }
    releasedElsewhere {
      practitioner {
        id
        name
      }
      places
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
      missingAgencies {
        name
      }
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
