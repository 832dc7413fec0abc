import { Link } from 'wouter-preact';
import { StateMark } from '../state-mark.js';
import { stateOf } from '../state.js';
import { usePlan } from '../use-plan.js';
import { standing } from './block-words.js';
import type { NeedBlock } from './need-blocks.js';

interface Props {
  need?: NeedBlock;
  isPhone: boolean;
  sizesShown: boolean;
}

/** Reads the block that the keyboard or the mouse is at. */
export const BlockLine = ({ need, isPhone, sizesShown }: Props) => (
  <p class="tv-triangle__line tv-not-printed" role="status">
    {need ? <Read need={need} /> : isPhone ? pressALevel(sizesShown) : PRESS_A_BLOCK}
  </p>
);

const pressALevel = (sizesShown: boolean) =>
  `Each block is one cluster at one level${sizesShown ? ', as large as its need and filled as far as it is met' : ''}. Press a level to look closer.`;
const PRESS_A_BLOCK = 'Press a block to look closer at its cluster; with the keyboard, arrows go from block to block.';

function Read({ need: { cluster, area, gap } }: { need: NeedBlock }) {
  const { linkTo } = usePlan();
  return (
    <>
      <StateMark state={stateOf(gap)} />
      <span>
        <strong>{cluster.name}</strong> ({area}), {gap.needLevel.name}: {standing(gap)}.{' '}
        <Link class="govuk-link" href={linkTo(`/plan/clusters/${cluster.id}`, { level: gap.needLevel.id })}>
          Look closer
        </Link>
      </span>
    </>
  );
}
