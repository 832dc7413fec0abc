import { Key } from '../state-mark.js';
import { type State, stateOf } from '../state.js';
import type { NeedLevelShown } from './need-blocks.js';

interface Props {
  levels: NeedLevelShown[];
  closeUpToPercent: number;
  sizesShown: boolean;
}

/** What the patterns mean, and what a block is. */
export function Legend({ levels, closeUpToPercent, sizesShown }: Props) {
  const drawn = new Set(levels.flatMap(({ blocks }) => blocks.map(({ gap }) => stateOf(gap))));
  const states = STATES.filter((state) => drawn.has(state));
  return (
    <>
      <Key states={states} closeUpToPercent={closeUpToPercent} />
      <p class="tv-quiet">
        Each block is one cluster at one level.{' '}
        {sizesShown ? OF_SIZE : 'Sizes are not shown: every block is as large as every other.'} A cluster that needs
        nothing at a level has no block there; the table lists it.
      </p>
    </>
  );
}

const STATES: State[] = ['enough', 'near', 'short', 'hidden'];

const OF_SIZE =
  'Its size is the working time that families there are expected to need; its fill is the working time of the people who meet the level, as far as it is needed.';
