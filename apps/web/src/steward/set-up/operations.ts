import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const SET_UP = graphql(`
  query DeskSetUp {
    setUp {
      done
      inWords
      steps {
        key
        name
        done
        optional
        enables
        how
      }
    }
  }
`);

export type Step = ResultOf<typeof SET_UP>['setUp']['steps'][number];
