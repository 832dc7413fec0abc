import { graphql, type VariablesOf } from '../../graphql/graphql.js';
import { PROFILE, SCALE } from '../../shared/profile/operations.js';

export const PROFILE_OF = graphql(
  `
    query ProfileOf($practitionerId: ID!, $on: Day, $knownAt: Day, $of: ID, $ahead: Boolean!) {
      profile(practitionerId: $practitionerId, on: $on, knownAt: $knownAt) {
        ...ProfileParts
        sharedUnder {
          name
        }
      }
      myTeam(managerId: $of, on: $on, knownAt: $knownAt, first: 1) @include(if: $ahead) {
        knownUntil
      }
      frameworks {
        ...ScaleOf
      }
    }
  `,
  [PROFILE, SCALE],
);

export const RECORD_OBSERVATION = graphql(`
  mutation RecordObservation($input: ObservationInput!, $key: String!) {
    recordObservation(input: $input, idempotencyKey: $key) {
      evidence {
        id
      }
    }
  }
`);

export type Observation = VariablesOf<typeof RECORD_OBSERVATION>['input'];
