import { closedSet } from '@app/graphql';

export const SupervisorKind = closedSet('SupervisorKind', 'Who answers for the work of a person in their main post.', {
  CLINICAL_SUPERVISOR: 'The clinical supervisor.',
  LINE_MANAGER: 'The line manager, where there is no clinical supervisor.',
});
export type SupervisorKind = keyof typeof SupervisorKind;
