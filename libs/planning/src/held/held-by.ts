import { closedSet } from '@app/graphql';

export const HeldBy = closedSet('HeldBy', 'Along what the people who hold are told apart.', {
  AGENCY: 'The agencies in one cluster: give the cluster, and no agency.',
  CLUSTER: 'The clusters of one agency: give the agency, and no cluster.',
});
export type HeldBy = keyof typeof HeldBy;
