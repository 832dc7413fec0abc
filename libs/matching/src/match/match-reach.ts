import { closedSet } from '@app/graphql';

export const MatchReach = closedSet('MatchReach', 'Where those whom a match considers have a post.', {
  CLUSTER: 'In the family’s cluster.',
  AREA: 'In any cluster of the same area.',
  PARTNERSHIP: 'Anywhere, in a cluster or not.',
});
export type MatchReach = keyof typeof MatchReach;
