import { closedSet } from '@app/graphql';

export const SelfRatingAnswer = closedSet(
  'SelfRatingAnswer',
  'How well a person says they know something. It is no rank and changes no standing.',
  {
    NOT_AWARE: 'I do not know what it is.',
    AWARE: 'I know what it is.',
    ENOUGH_FOR_MY_JOB: 'I know enough of it for my job.',
  },
);
export type SelfRatingAnswer = keyof typeof SelfRatingAnswer;
