import { graphql, type ResultOf } from '../../graphql/graphql.js';

export const WHY_NOT = graphql(`
  query WhyNot($input: MatchInput!, $person: ID!) {
    whyNotMatched(input: $input, practitionerId: $person) {
      matched
      position
      practitioner {
        name
      }
      failing {
        rule
        inWords
      }
    }
  }
`);

export type WhyNotMatched = ResultOf<typeof WHY_NOT>['whyNotMatched'];
