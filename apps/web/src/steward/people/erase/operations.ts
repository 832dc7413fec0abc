import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const ERASURE = graphql(`
  query Erasure($id: ID!) {
    erasure(practitionerId: $id) {
      practitioner {
        id
        name
      }
      erasedAt
      inTheWay {
        kind
        inWords
        id
      }
      kinds {
        key
        name
        count
        becomes
      }
      listsWithdrawn {
        id
        name
      }
    }
  }
`);

export const ERASE = graphql(`
  mutation ErasePerson($input: ErasePersonInput!, $key: String!) {
    erasePerson(input: $input, idempotencyKey: $key) {
      erasedAt
    }
  }
`);

export type Erasure = ResultOf<typeof ERASURE>['erasure'];
