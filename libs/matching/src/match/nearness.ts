import { closedSet } from '@app/graphql';

export const Nearness = closedSet('Nearness', 'How near to the family somebody works, by the nearest of their posts.', {
  IN_CLUSTER: 'In the family’s cluster.',
  IN_AREA: 'In another cluster of the same area.',
  ELSEWHERE: 'In no cluster of that area.',
});
export type Nearness = keyof typeof Nearness;
