import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { SCALE } from '../../shared/profile/operations.js';

export const WHY_NOT = graphql(
  `
    query WhyNot($input: MatchInput!, $person: ID!) {
      whyNotMatched(input: $input, practitionerId: $person) {
        matched
        position
        knownUntil
        practitioner {
          id
          name
        }
        failing {
          rule
          inWords
        }
        supervisor {
          id
          name
        }
        supervisorKind
        managedByMe
        lacks {
          competency {
            id
            name
            version {
              framework {
                name
              }
            }
          }
        }
      }
      frameworks {
        ...ScaleOf
      }
    }
  `,
  [SCALE],
);

export type WhyNotMatched = ResultOf<typeof WHY_NOT>['whyNotMatched'];
