import { closedSet } from '@app/graphql';

export const ReleaseCause = closedSet('ReleaseCause', 'Why a place was released.', {
  LEFT: 'It was recorded that its holder leaves.',
  ENGAGED_ELSEWHERE:
    'Another session of those hours engages its holder: they were there, train it or have a place on it.',
});
export type ReleaseCause = keyof typeof ReleaseCause;
