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
          sharedUnder
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

export const MY_SHARING = graphql(`
  query MySharing {
    mySharing {
      answers {
        agrees
        recordedAt
        recordedBy
      }
      sharedWith {
        agreement {
          id
          name
        }
        agencies {
          name
        }
      }
      awaitingMe {
        id
        name
        parties {
          name
        }
      }
    }
  }
`);

export const ANSWER_SHARING = graphql(`
  mutation AnswerSharing($input: AnswerSharingInput!, $key: String!) {
    answerSharing(input: $input, idempotencyKey: $key) {
      answers {
        agrees
      }
    }
  }
`);

export type SharedWith = ResultOf<typeof MY_SHARING>['mySharing']['sharedWith'][number];

type Answer = ResultOf<typeof WHO_LOOKED>;

export type Look = Answer['whoLooked']['edges'][number]['node'];
export type CanSee = Answer['whoCanSee'];
