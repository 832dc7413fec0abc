import { graphql, type ResultOf } from '../../../graphql/graphql.js';

export const OPEN_POST = graphql(`
  mutation OpenPost($input: OpenPostInput!, $key: String!) {
    openPost(input: $input, idempotencyKey: $key) {
      post {
        id
        role {
          name
        }
        firstDay
      }
    }
  }
`);

export const CHANGE_POST = graphql(`
  mutation ChangePost($input: ChangePostInput!, $key: String!) {
    changePost(input: $input, idempotencyKey: $key) {
      post {
        id
        firstDay
      }
    }
  }
`);

export const FORESEEN = graphql(`
  query ForeseenEnding($id: ID!, $lastDay: Day!) {
    foreseenEnding(postId: $id, lastDay: $lastDay) {
      leavesOn
      withoutPostFrom
      keeps
      functions {
        name
      }
      grants
      places {
        id
        heldOn
        module {
          name
        }
      }
      manages {
        id
        name
      }
    }
  }
`);

export type Foreseen = ResultOf<typeof FORESEEN>['foreseenEnding'];

export const END_POST = graphql(`
  mutation EndPost($input: EndPostInput!, $key: String!) {
    endPost(input: $input, idempotencyKey: $key) {
      post {
        lastDay
        role {
          name
        }
      }
      leaving {
        lastDay
        functions {
          name
        }
        releasedFrom {
          id
        }
      }
    }
  }
`);

export const VOID_POST_END = graphql(`
  mutation VoidPostEnd($input: VoidPostEndInput!, $key: String!) {
    voidPostEnd(input: $input, idempotencyKey: $key) {
      post {
        lastDay
      }
      leaving {
        functions {
          name
        }
        releasedFrom {
          heldOn
          module {
            name
          }
        }
      }
    }
  }
`);

export const VOID_POST = graphql(`
  mutation VoidPost($input: VoidPostInput!, $key: String!) {
    voidPost(input: $input, idempotencyKey: $key) {
      post {
        id
      }
    }
  }
`);

export const HAND_OVER = graphql(`
  mutation HandOver($input: HandOverInput!, $key: String!) {
    handOver(input: $input, idempotencyKey: $key) {
      left {
        name
      }
      posts {
        id
        practitioner {
          id
          name
        }
      }
    }
  }
`);
