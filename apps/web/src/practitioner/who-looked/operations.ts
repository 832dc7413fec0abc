import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const WHO_LOOKED = graphql(`
  query WhoLooked($after: String) {
    whoLooked(first: 25, after: $after) {
      edges {
        node {
          id
          at
          name
          inWords
          changed
          ofAnother
          rights
          asDeputyOf
          reason
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    whoCanSee {
      on
      people {
        name
        by
        role {
          name
        }
        since
        sees
      }
      trainers {
        session {
          id
          heldOn
          module {
            name
          }
        }
        trainers {
          name
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof WHO_LOOKED>;

export type Look = Answer['whoLooked']['edges'][number]['node'];
export type CanSee = Answer['whoCanSee'];
