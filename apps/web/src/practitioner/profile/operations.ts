import { graphql, type VariablesOf } from '../../graphql/graphql.js';
import { PROFILE, SCALE } from '../../shared/profile/operations.js';

export const MY_PROFILE = graphql(
  `
    query MyProfile($on: Day, $knownAt: Day) {
      myProfile(on: $on, knownAt: $knownAt) {
        ...ProfileParts
      }
      frameworks {
        ...ScaleOf
      }
    }
  `,
  [PROFILE, SCALE],
);

export const RATE_MYSELF = graphql(`
  mutation RateMyself($input: SelfRatingInput!, $key: String!) {
    rateMyself(input: $input, idempotencyKey: $key) {
      ratedOn
    }
  }
`);

export type SelfRating = VariablesOf<typeof RATE_MYSELF>['input'];
