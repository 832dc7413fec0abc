import { closedSet } from '@app/graphql';

export const MatchRule = closedSet('MatchRule', 'A rule of the match that a person may fail.', {
  NO_LIVE_POST: 'Has no post on the day.',
  OUT_OF_REACH: 'Has no post that day where the match looks for people.',
  ON_LEAVE: 'Is on leave on the day.',
  LACKS_REQUIREMENT: 'Does not meet one of the requirements.',
  LACKS_TOO_MANY: 'Lacks more requirements than somebody just short may.',
  BELOW_FIRST: 'Comes after the last that the list has room for.',
});
export type MatchRule = keyof typeof MatchRule;
