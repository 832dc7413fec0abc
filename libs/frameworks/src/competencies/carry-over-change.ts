import { closedSet } from '@app/graphql';

export const CarryOverChange = closedSet(
  'CarryOverChange',
  'What became of a competency in the later version. What people hold, what is asked of them and what modules teach go along by it from the day of that version.',
  {
    KEPT: 'The same, in the same words: what is held and what is asked stand as they were.',
    REWORDED: 'The same, in other words: what is held and what is asked stand as they were.',
    SPLIT:
      'Now several: what was held is held of each part, unless that is to be assessed again, and each part is asked as the whole was.',
    MERGED:
      'Several are now one: the lowest level held of the parts is held of it, and the highest asked of them is asked.',
    DROPPED: 'No longer there: nothing is asked any more, and what was held counts for nothing else.',
    NEW: 'Not there before: nothing is held or asked of it before somebody says so.',
  },
);
export type CarryOverChange = keyof typeof CarryOverChange;
