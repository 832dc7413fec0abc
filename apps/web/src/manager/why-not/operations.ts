import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const WHY_NOT = graphql(`
  query WhyNot($input: MatchInput!, $person: ID!) {
    whyNotMatched(input: $input, practitionerId: $person) {
      matched
      position
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
    }
  }
`);

export type WhyNotMatched = ResultOf<typeof WHY_NOT>['whyNotMatched'];
