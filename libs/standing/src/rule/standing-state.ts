import { closedSet } from '@app/graphql';

export const StandingState = closedSet(
  'StandingState',
  'Where a person stands against one requirement on a day. The first that is true counts: met, to confirm, lapsed, below, self-rated only, none.',
  {
    MET: 'The rank held is the rank asked for, or more.',
    TO_CONFIRM: 'What was held before the framework changed would reach it, and a new judgement has to confirm it.',
    LAPSED: 'Once met; what met it ran out.',
    BELOW: 'Something is held, at a lower rank.',
    SELF_RATED_ONLY: 'No level is held by evidence; the person has rated themselves.',
    NONE: 'No level is held, whatever was recorded.',
  },
);
export type StandingState = keyof typeof StandingState;
