import type { Block } from './shape.js';

/* Joints of neighbours meet in the same number but for its last digits. */
const SAME = 1e-6;

const heightIn = ({ y0, y1 }: Block, y: number) => y0 <= y && y < y1;
const rayIn = ({ u0, u1 }: Block, u: number) => u0 <= u && u < u1;
const nearest = (blocks: Block[], distance: (block: Block) => number) =>
  blocks.reduce<Block | undefined>((best, one) => (best && distance(best) <= distance(one) ? best : one), undefined);

type Way = (from: Block, tiers: Block[][]) => Block | undefined;

const tierAt = (from: Block, tiers: Block[][]) => tiers.findIndex((tier) => tier.includes(from));
const middle = ({ u0, u1, y0, y1 }: Block) => ({ u: (u0 + u1) / 2, y: (y0 + y1) / 2 });

/* In the tier above or below, on the same ray: at its nearer edge, or as near as its joints allow. */
const tierAway =
  (step: 1 | -1): Way =>
  (from, tiers) => {
    const above = tiers.slice(0, tierAt(from, tiers)).reverse();
    const tier = (step === 1 ? tiers.slice(tierAt(from, tiers) + 1) : above).find(({ length }) => length > 0) ?? [];
    const onRay = tier.filter((block) => rayIn(block, middle(from).u));
    return nearest(onRay, ({ y0 }) => step * y0);
  };

const WAYS: Record<string, Way> = {
  ArrowRight: (from, tiers) =>
    nearest(
      tiers[tierAt(from, tiers)]!.filter((block) => block.u0 > from.u1 - SAME && heightIn(block, middle(from).y)),
      ({ u0 }) => u0,
    ),
  ArrowLeft: (from, tiers) =>
    nearest(
      tiers[tierAt(from, tiers)]!.filter((block) => block.u1 < from.u0 + SAME && heightIn(block, middle(from).y)),
      ({ u1 }) => -u1,
    ),
  ArrowDown: (from, tiers) =>
    nearest(
      tiers.flat().filter((block) => block.y0 > from.y1 - SAME && rayIn(block, middle(from).u)),
      ({ y0 }) => y0,
    ),
  ArrowUp: (from, tiers) =>
    nearest(
      tiers.flat().filter((block) => block.y1 < from.y0 + SAME && rayIn(block, middle(from).u)),
      ({ y1 }) => -y1,
    ),
  PageDown: tierAway(1),
  PageUp: tierAway(-1),
  Home: (from, tiers) => tiers[tierAt(from, tiers)]![0],
  End: (from, tiers) => tiers[tierAt(from, tiers)]!.at(-1),
};

/** Where a key leads from a block: by row, by column, by tier; the block itself where nothing lies that way, null for any other key. */
export function walk(key: string, from: Block, tiers: Block[][]): Block | null {
  const way = Object.hasOwn(WAYS, key) ? WAYS[key] : undefined;
  return way ? (way(from, tiers) ?? from) : null;
}
