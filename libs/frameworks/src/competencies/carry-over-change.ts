import { closedSet } from '@app/graphql';

export const CarryOverChange = closedSet(
  'CarryOverChange',
  'What became of a competency in the later version. What people hold goes along by it, except to what is new.',
  {
    KEPT: 'The same, in the same words.',
    REWORDED: 'The same, in other words.',
    SPLIT: 'Now several.',
    MERGED: 'Several are now one.',
    DROPPED: 'No longer there.',
    NEW: 'Not there before.',
  },
);
export type CarryOverChange = keyof typeof CarryOverChange;
