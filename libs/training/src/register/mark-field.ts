import { closedSet } from '@app/graphql';

export const MarkField = closedSet('MarkField', 'Which part of a mark is at fault.', {
  STATE: 'How they attended.',
  MINUTES: 'The minutes there.',
  REASON: 'The reason.',
  VERSION: 'The version of the register from which it was marked.',
  MARKED_AT: 'When it was marked.',
});
export type MarkField = keyof typeof MarkField;
