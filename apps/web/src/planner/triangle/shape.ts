import { filledTo, type Frame, type Part, widthAt } from './frame.js';
import { type NeedTier, type Sized, sizedTiers } from './sizes.js';
import { total } from '../../shared/numbers.js';

export interface Block extends Part {
  key: string;
}

export interface Area extends Part {
  name: string;
  blocks: Block[];
}

/** One level: as high as it asks, so not at all where nothing is required. */
export interface Tier {
  key: string;
  y0: number;
  y1: number;
  areas: Area[];
}

export interface Shape {
  tiers: Tier[];
  /** Whether sizes say what is required; where a level does not tell even that in all, every block is of one size. */
  sizesShown: boolean;
}

/** Cuts the triangle into blocks so that area ÷ required FTE is the same for every one: the level with the most need first, at the top. */
export function shapeOf(levels: NeedTier[], frame: Frame): Shape {
  const { tiers, sizesShown } = sizedTiers(levels);
  const all = total(tiers.map(({ size }) => size));
  let above = 0;
  const footOf = (size: number) => (all === 0 ? 0 : frame.height * Math.sqrt(Math.min(1, size / all)));
  const cut = tiers.map(({ key, size, sized }): Tier => {
    const [y0, y1] = [footOf(above), footOf(above + size)];
    above += size;
    return { key, y0, y1, areas: areasOf(sized, size, { u0: -1, u1: 1, y0, y1 }, frame) };
  });
  return { tiers: cut, sizesShown };
}

function areasOf(sized: Sized[], size: number, tier: Part, frame: Frame): Area[] {
  const names = [...new Set(sized.map(({ area }) => area))];
  const inOrder = names.map((name) => sized.filter(({ area }) => area === name));
  return across(tier, inOrder.map(sizeOf), size).map((part, at) => ({
    ...part,
    name: names[at]!,
    blocks: blocksOf(inOrder[at]!, part, frame),
  }));
}

/* Columns of about as many blocks each, as many columns as keep the blocks from being flat. */
function blocksOf(sized: Sized[], area: Part, frame: Frame): Block[] {
  const many = sized.length;
  const width = widthAt(area, (area.y0 + area.y1) / 2, frame);
  const wanted = Math.floor(Math.sqrt((many * width) / (area.y1 - area.y0)) + 0.35);
  const each = Math.ceil(many / Math.min(Math.max(wanted, 1), many));
  const columns = Array.from({ length: Math.ceil(many / each) }, (_, at) => sized.slice(at * each, (at + 1) * each));
  return across(area, columns.map(sizeOf), sizeOf(sized)).flatMap((part, at) => down(columns[at]!, part));
}

function across(part: Part, sizes: number[], size: number): Part[] {
  let before = 0;
  return sizes.map((one) => {
    const rayAt = (share: number) => part.u0 + (part.u1 - part.u0) * Math.min(1, share / size);
    const [u0, u1] = [rayAt(before), rayAt(before + one)];
    before += one;
    return { ...part, u0, u1 };
  });
}

function down(sized: Sized[], column: Part): Block[] {
  const size = sizeOf(sized);
  let below = size;
  return sized.map(({ key, size: one }) => {
    const y0 = filledTo(column, Math.min(1, below / size));
    below -= one;
    return { ...column, key, y0, y1: filledTo(column, Math.max(0, below / size)) };
  });
}

const sizeOf = (sized: Sized[]) => total(sized.map(({ size }) => size));
