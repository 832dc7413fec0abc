import { cornersOf, type Frame, pointsOf, xAt } from './frame.js';
import type { Area, Shape, Tier } from './shape.js';

const [BLOCK, AREA, TIER] = [2, 6, 9];

/** White lines on top of the blocks, which keep their whole size: between blocks, areas (tapering to the apex) and levels. */
export const Joints = ({ shape, frame }: { shape: Shape; frame: Frame }) => (
  <g class="tv-triangle__over">
    {shape.tiers
      .flatMap(({ areas }) => areas.flatMap(({ blocks }) => blocks))
      .map((block) => (
        <polygon
          key={block.key}
          class="tv-triangle__joint"
          points={pointsOf(cornersOf(block, frame))}
          stroke-width={BLOCK}
        />
      ))}
    {shape.tiers.flatMap(({ areas }) => areas.slice(1).map((area) => <AreaJoint area={area} frame={frame} />))}
    {inside(shape.tiers).map(({ key, y1 }) => (
      <line
        key={key}
        class="tv-triangle__joint"
        x1={xAt(-1, y1, frame) - AREA}
        x2={xAt(1, y1, frame) + AREA}
        y1={y1}
        y2={y1}
        stroke-width={TIER}
      />
    ))}
    {shape.tiers.filter(isEmpty).map(({ key, y1 }) => (
      <EmptyTier key={key} y={y1} frame={frame} />
    ))}
  </g>
);

const isEmpty = ({ areas }: Tier) => areas.length === 0;

/* Levels that end above the foot. */
const inside = (tiers: Tier[]) => {
  const drawn = tiers.filter((tier) => !isEmpty(tier));
  return drawn.slice(0, -1);
};

function AreaJoint({ area: { u0, y0, y1 }, frame }: { area: Area; frame: Frame }) {
  const half = (y: number) => ((AREA / 2) * y) / frame.height;
  const [above, below] = [xAt(u0, y0, frame), xAt(u0, y1, frame)];
  const points = pointsOf([
    [above - half(y0), y0],
    [above + half(y0), y0],
    [below + half(y1), y1],
    [below - half(y1), y1],
  ]);
  return <polygon class="tv-triangle__area-joint" points={points} />;
}

/* A level at which nothing is required keeps its place by a line. */
function EmptyTier({ y, frame }: { y: number; frame: Frame }) {
  const half = Math.max(xAt(1, y, frame), 50);
  return <line class="tv-triangle__empty" x1={-half} x2={half} y1={y === 0 ? -6 : y} y2={y === 0 ? -6 : y} />;
}
