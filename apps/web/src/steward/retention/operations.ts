import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const RETENTION = graphql(`
  query Retention {
    retention {
      rules {
        kind
        inWords
        days
        least
        most
        decidedAt
        nextNight
        lastNight
        removedThen
      }
      nights {
        kind
        removedAt
        removed
      }
    }
    personHolds(first: 25) {
      edges {
        node {
          id
          practitioner {
            id
            name
          }
          since
          by
          liftedAt
        }
      }
    }
  }
`);

export const SET_RETENTION = graphql(`
  mutation SetRetention($input: SetRetentionInput!, $key: String!) {
    setRetention(input: $input, idempotencyKey: $key) {
      rules {
        kind
      }
    }
  }
`);

export const HOLD_PERSON = graphql(`
  mutation HoldPerson($input: HoldPersonInput!, $key: String!) {
    holdPerson(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const LIFT_HOLD = graphql(`
  mutation LiftHold($input: LiftHoldInput!, $key: String!) {
    liftHold(input: $input, idempotencyKey: $key) {
      liftedAt
    }
  }
`);

/** Why, of one person: the words of a reason stand in no list. */
export const WHY_HELD = graphql(`
  query WhyHeld($id: ID!) {
    recordKept(practitionerId: $id) {
      holds {
        id
        reason
      }
    }
  }
`);

type Answer = ResultOf<typeof RETENTION>;

export type Rule = Answer['retention']['rules'][number];
export type Night = Answer['retention']['nights'][number];
export type Hold = Answer['personHolds']['edges'][number]['node'];
