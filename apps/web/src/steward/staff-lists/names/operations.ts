import { graphql, type ResultOf } from '../../../graphql/graphql.js';

const NAME = graphql(`
  fragment UnknownNameParts on UnknownListName @_unmask {
    field
    name
    rows
    means {
      id
      name
    }
    likely {
      id
    }
  }
`);

export const UNKNOWN_NAMES = graphql(
  `
    query UnknownListNames($id: ID!) {
      unknownListNames(importId: $id) {
        ...UnknownNameParts
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
  `,
  [NAME],
);

/** The same of a list of demand. */
export const UNKNOWN_PLACES = graphql(
  `
    query UnknownPlacesAndLevels($id: ID!) {
      unknownListNames(importId: $id) {
        ...UnknownNameParts
      }
      clusters {
        id
        name
      }
      needLevels {
        id
        name
        forFamilies
      }
    }
  `,
  [NAME],
);

export const SAY_MEANING = graphql(`
  mutation SayListNameMeans($input: SayMeaningInput!, $key: String!) {
    sayListNameMeans(input: $input, idempotencyKey: $key) {
      id
      state
      inWords
    }
  }
`);

export type UnknownName = ResultOf<typeof UNKNOWN_NAMES>['unknownListNames'][number];
