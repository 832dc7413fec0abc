import { stateOf } from '../state.js';
import { cornersOf, filledTo, type Frame, pointsOf } from './frame.js';
import { fillOf, type NeedBlock } from './need-blocks.js';
import type { Block } from './shape.js';

interface Props {
  block: Block;
  need: NeedBlock;
  isAside: boolean;
  frame: Frame;
}

/** One block: what is held of it filled from its foot, and above it how what is missing counts. */
export function BlockDrawn({ block, need, isAside, frame }: Props) {
  const state = stateOf(need.gap);
  const points = pointsOf(cornersOf(block, frame));
  if (isAside) return <polygon class="tv-triangle__aside" points={points} />;
  if (state === 'hidden') return <polygon points={points} fill="url(#tv-dots)" />;
  const y0 = filledTo(block, fillOf(need));
  return (
    <>
      {state === 'short' && <polygon points={points} fill="url(#tv-hatch)" />}
      {state === 'near' && <polygon class="tv-triangle__near" points={points} />}
      <polygon class="tv-triangle__held" points={pointsOf(cornersOf({ ...block, y0 }, frame))} />
      {state === 'short' && y0 < block.y1 && <FillJoint block={{ ...block, y0 }} frame={frame} />}
    </>
  );
}

/* Rust and teal are equally light: white keeps them apart. */
function FillJoint({ block, frame }: { block: Block; frame: Frame }) {
  const [[x1, y], [x2]] = cornersOf(block, frame) as [[number, number], [number, number]];
  return <line class="tv-triangle__joint" x1={x1} x2={x2} y1={y} y2={y} stroke-width="2.5" />;
}

interface OutlineProps {
  block: Block;
  frame: Frame;
  isInside: boolean;
}

/** What is short is outlined, over all joints; inside its block where many are. */
export function ShortOutline({ block, frame, isInside }: OutlineProps) {
  const points = pointsOf(cornersOf(block, frame));
  const [white, rust] = isInside ? [9, 5] : [8.5, 3.5];
  const clip = `tv-inside-${block.key.replace(' ', '-')}`;
  return (
    <g class="tv-triangle__over">
      {isInside && (
        <clipPath id={clip}>
          <polygon points={points} />
        </clipPath>
      )}
      <g clip-path={isInside ? `url(#${clip})` : undefined}>
        <polygon class="tv-triangle__casing" points={points} stroke-width={white} />
        <polygon class="tv-triangle__outline" points={points} stroke-width={rust} />
      </g>
    </g>
  );
}

/** Where the keyboard is: yellow inside black, as everywhere. */
export function FocusDrawn({ block, frame }: Omit<OutlineProps, 'isInside'>) {
  const points = pointsOf(cornersOf(block, frame));
  return (
    <g class="tv-triangle__over tv-triangle__focus">
      <polygon class="tv-triangle__focus-edge" points={points} />
      <polygon class="tv-triangle__focus-ring" points={points} />
    </g>
  );
}
