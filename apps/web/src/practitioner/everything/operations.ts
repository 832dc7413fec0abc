import { graphql } from '../../graphql/graphql.js';

export const EVERYTHING_ON_ME = graphql(`
  query EverythingOnMe {
    everythingOnMe {
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
