import type { NeedLevelGap } from './operations.js';

/** How a need level stands at one place; the same colour and mark on every page. */
export type State = 'enough' | 'near' | 'short' | 'none' | 'hidden';

export function stateOf({ close, shortfallPercent, fte }: NeedLevelGap): State {
  if (close === null) return 'hidden';
  if (!close) return 'short';
  if (shortfallPercent) return 'near';
  return fte.base === 0 ? 'none' : 'enough';
}

/** The colour of a cell in a table. */
export const shadeOf = (gap: NeedLevelGap) => `tv-cell--${stateOf(gap)}`;

/** What each mark means, as a key beside it says. */
export const meaningOf = (closeUpToPercent: number): Record<State, string> => ({
  enough: 'Enough',
  near: `Close enough: ${closeUpToPercent}% short or less`,
  short: `Short: more than ${closeUpToPercent}%`,
  none: 'Nothing required',
  hidden: 'Hidden to protect people',
});
