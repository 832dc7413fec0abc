import { graphql } from '../../../graphql/graphql.js';

export const EVERYTHING_ON_PERSON = graphql(`
  query EverythingOnPerson($practitionerId: ID!, $reason: String!) {
    everythingOnPerson(practitionerId: $practitionerId, reason: $reason) {
      practitioner {
        name
      }
      at
      kinds {
        key
        name
        count
        latest {
          day
          what
        }
      }
    }
  }
`);
