import { graphql } from '../../graphql/graphql.js';
import { PROFILE } from '../../shared/profile/operations.js';

export const MY_TEAM = graphql(`
  query MyTeam($on: Day, $knownAt: Day, $after: String) {
    myTeam(on: $on, knownAt: $knownAt, after: $after, first: 50) {
      on
      size
      inWords
      people {
        edges {
          node {
            role
            employer
            practitioner {
              id
              name
            }
            met {
              numerator
              base
            }
            attention {
              competencyId
              state
              lapsing
              inWords
              competency {
                name
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
          endCursor
        }
      }
    }
  }
`);

export const PROFILE_OF = graphql(
  `
    query ProfileOf($practitionerId: ID!, $on: Day, $knownAt: Day) {
      profile(practitionerId: $practitionerId, on: $on, knownAt: $knownAt) {
        ...ProfileParts
      }
    }
  `,
  [PROFILE],
);

/** The ranks by which each framework judges. */
export const SCALES = graphql(`
  query Scales {
    frameworks {
      name
      scale {
        levels {
          rank
          name
          description
        }
      }
    }
  }
`);

export const RECORD_OBSERVATION = graphql(`
  mutation RecordObservation($input: ObservationInput!, $key: String!) {
    recordObservation(input: $input, idempotencyKey: $key)
  }
`);
