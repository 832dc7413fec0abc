import { Link } from 'wouter-preact';
import { usePlan } from '../use-plan.js';
import { blockInWords } from './block-words.js';
import type { NeedBlock } from './need-blocks.js';
import type { Block } from './shape.js';
import { walk } from './walk.js';

interface Props {
  block: Block;
  need: NeedBlock;
  tiers: Block[][];
  pointAt: (block: Block) => void;
  setIsFocused: (isFocused: boolean) => void;
}

/** The one stop of the keyboard: a link to the block that it is at, which arrows change. It lies over the picture and lets the mouse through. */
export function BlockStop({ block, need: { cluster, area, gap }, tiers, pointAt, setIsFocused }: Props) {
  const { linkTo } = usePlan();
  const go = (event: KeyboardEvent) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : walk(event.key, block, tiers);
    if (!next) return;
    event.preventDefault();
    pointAt(next);
  };
  return (
    <Link
      class="tv-triangle__stop tv-not-printed"
      href={linkTo(`/plan/clusters/${cluster.id}`, { level: gap.needLevel.id })}
      aria-label={`${blockInWords(cluster.name, area, gap)}. Arrow keys go from block to block.`}
      onKeyDown={go}
      onFocus={() => {
        pointAt(block);
        setIsFocused(true);
      }}
      onBlur={() => setIsFocused(false)}
    />
  );
}
