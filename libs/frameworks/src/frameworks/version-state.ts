import { closedSet } from '@app/graphql';

export const VersionState = closedSet('VersionState', 'How far a framework version has come.', {
  DRAFT: 'Still being written; it counts for nothing.',
  PUBLISHED: 'Fixed, also when the day from which it counts is still to come.',
  CALLED_OFF: 'Its publishing was called off before its day: it never counts.',
});
export type VersionState = keyof typeof VersionState;
