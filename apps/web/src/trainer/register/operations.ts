import { graphql, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

const REGISTER_FIELDS = graphql(`
  fragment RegisterFields on Register @_unmask {
    version
    closesOn
    hasClosed
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
      waiting
    }
    attended {
      numerator
      base
    }
    assesses {
      competency {
        id
        name
      }
      levels {
        rank
        name
      }
      passesAt {
        rank
        name
      }
    }
    entries {
      results {
        evidenceId
        competency {
          id
        }
        shown {
          rank
          name
        }
      }
      practitioner {
        id
        name
      }
      employer {
        name
      }
      team {
        name
      }
      site {
        name
      }
      staffNumberEnd
      walkIn
      wasMarked
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
      agencies {
        name
      }
      professions {
        name
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

const COUNT_OF_ROOM = graphql(`
  fragment CountOfRoom on Figure @_unmask {
    numerator
    hidden
  }
`);

/** What a register, and the results beside it, gave and changed for the people in the room. */
export const EFFECTS = graphql(
  `
    query RegisterEffects($sessionId: ID!) {
      registerEffects(sessionId: $sessionId) {
        competency {
          id
        }
        again {
          ...CountOfRoom
        }
        first {
          ...CountOfRoom
        }
        lost {
          ...CountOfRoom
        }
        raised {
          ...CountOfRoom
        }
        lowered {
          ...CountOfRoom
        }
        inWords
      }
    }
  `,
  [COUNT_OF_ROOM],
);

/** Every mark that people have had on a register. */
export const HISTORY = graphql(`
  query MarkHistory($sessionId: ID!) {
    register(sessionId: $sessionId) {
      entries {
        practitioner {
          id
        }
        history {
          id
          state
          minutes
          reason
          lateReason
          markedBy {
            name
          }
          markedAt
          recordedAt
          voidedBy {
            name
          }
          voidedAt
          voidReason
        }
      }
    }
  }
`);

export type PastMark = ResultOf<typeof HISTORY>['register']['entries'][number]['history'][number];

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

/** Each mark on its own merits: one that is refused, or differs from a change since, holds back no other. */
export const SEND = graphql(
  `
    mutation SendMarks($input: SendMarksInput!, $key: String!) {
      sendMarks(input: $input, idempotencyKey: $key) {
        register {
          ...RegisterFields
        }
        outcomes {
          practitionerId
          effect
          difference {
            yours {
              state
              minutes
              reason
            }
            theirs {
              state
              minutes
              reason
            }
            changed {
              by
              byYou
              at
            }
          }
          refusal {
            code
            inWords
            field
          }
        }
      }
    }
  `,
  [REGISTER_FIELDS],
);

export type SendMarksInput = VariablesOf<typeof SEND>['input'];
export type SentMarks = ResultOf<typeof SEND>['sendMarks'];
export type MarkOutcome = SentMarks['outcomes'][number];

export const VOID_MARK = graphql(
  `
    mutation VoidMark($input: VoidRegisterInput!, $key: String!) {
      voidRegister(input: $input, idempotencyKey: $key) {
        ...RegisterFields
      }
    }
  `,
  [REGISTER_FIELDS],
);

export const RECORD_RESULTS = graphql(`
  mutation RecordResults($input: RecordAssessmentsInput!, $key: String!) {
    recordAssessments(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export type ResultInput = VariablesOf<typeof RECORD_RESULTS>['input']['results'][number];

export const VOID_RESULT = graphql(`
  mutation VoidResult($input: VoidEvidenceInput!, $key: String!) {
    voidEvidence(input: $input, idempotencyKey: $key) {
      evidence {
        id
      }
    }
  }
`);
