import { graphql, type VariablesOf } from '../../graphql/graphql.js';
import { STEPS_OF_MINE } from '../next/operations.js';
import { PROFILE, SCALE } from '../../shared/profile/operations.js';

export const MY_PROFILE = graphql(
  `
    query MyProfile($on: Day, $knownAt: Day, $isNow: Boolean!) {
      myProfile(on: $on, knownAt: $knownAt) {
        ...ProfileParts
      }
      myNextSteps @include(if: $isNow) {
        ...StepsOfMine
      }
      frameworks {
        ...ScaleOf
      }
    }
  `,
  [PROFILE, SCALE, STEPS_OF_MINE],
);

export const RATE_MYSELF = graphql(`
  mutation RateMyself($input: SelfRatingInput!, $key: String!) {
    rateMyself(input: $input, idempotencyKey: $key) {
      ratedOn
    }
  }
`);

export type SelfRating = VariablesOf<typeof RATE_MYSELF>['input'];
