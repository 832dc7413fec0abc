import { closedSet } from '@app/graphql';

export const MarkField = closedSet('MarkField', 'Which part of a mark is at fault.', {
  STATE: 'How they attended.',
  MINUTES: 'The minutes there.',
  REASON: 'The reason.',
});
export type MarkField = keyof typeof MarkField;
