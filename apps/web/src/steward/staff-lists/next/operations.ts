import { graphql } from '../../../graphql/graphql.js';

export const NO_LIST_YET = graphql(`
  query NoListYet {
    waitingForStewards {
      employersWithoutList {
        agency {
          id
          name
        }
        lastListedOn
      }
    }
  }
`);

export const LISTS_THAT_WAIT = graphql(`
  query ListsThatWait {
    importedLists(first: 50) {
      edges {
        node {
          id
          kind
          agency {
            name
          }
          state
        }
      }
    }
  }
`);
