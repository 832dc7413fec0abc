import { Link } from 'wouter-preact';
import { shortness } from '../gap-cell.js';
import { StateMark } from '../state-mark.js';
import { stateOf } from '../state.js';
import { usePlan } from '../use-plan.js';
import { heldOfNeeded } from './block-words.js';
import type { NeedBlock } from './need-blocks.js';

interface Props {
  need?: NeedBlock;
  isPhone: boolean;
}

/** Reads the block that the keyboard or the mouse is at. */
export const BlockLine = ({ need, isPhone }: Props) => (
  <p class="tv-triangle__line tv-not-printed" role="status">
    {need ? <Read need={need} /> : isPhone ? PRESS_A_LEVEL : PRESS_A_BLOCK}
  </p>
);

const PRESS_A_LEVEL =
  'Each block is one cluster at one level, as large as its need and filled as far as it is met. Press a level to look closer.';
const PRESS_A_BLOCK = 'Press a block to look closer at its cluster; with the keyboard, arrows go from block to block.';

function Read({ need: { cluster, area, gap } }: { need: NeedBlock }) {
  const { linkTo } = usePlan();
  return (
    <>
      <StateMark state={stateOf(gap)} />
      <span>
        <strong>{cluster.name}</strong> ({area}), {gap.needLevel.name}: {heldOfNeeded(gap)}. {shortness(gap)}.{' '}
        <Link class="govuk-link" href={linkTo(`/plan/clusters/${cluster.id}`, { level: gap.needLevel.id })}>
          Look closer
        </Link>
      </span>
    </>
  );
}
