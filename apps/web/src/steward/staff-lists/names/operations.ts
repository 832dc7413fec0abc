import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const UNKNOWN_NAMES = graphql(`
  query UnknownListNames($id: ID!) {
    unknownListNames(importId: $id) {
      field
      name
      rows
    }
    roles {
      id
      name
    }
    sites {
      id
      name
    }
    teams {
      id
      name
    }
    modules {
      id
      name
    }
  }
`);

export const SAY_MEANING = graphql(`
  mutation SayListNameMeans($input: SayMeaningInput!, $key: String!) {
    sayListNameMeans(input: $input, idempotencyKey: $key) {
      id
      inWords
    }
  }
`);

export type UnknownNames = ResultOf<typeof UNKNOWN_NAMES>;
