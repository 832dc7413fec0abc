import { closedSet } from '@app/graphql';

export const SupervisorKind = closedSet('SupervisorKind', 'Who answers for the work of a person in their main post.', {
  CLINICAL_SUPERVISOR: 'The clinical supervisor.',
  LINE_MANAGER:
    'The line manager, where no clinical supervisor is in post; or, where that one has left, the next one up.',
});
export type SupervisorKind = keyof typeof SupervisorKind;
