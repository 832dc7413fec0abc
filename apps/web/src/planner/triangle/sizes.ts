import { total } from '../../shared/numbers.js';

/** One cluster at one need level, as far as its answer shows it. */
export interface Need {
  key: string;
  area: string;
  /** In FTE; null where it is hidden. */
  required: number | null;
}

/** One need level: its blocks area by area, in the order that is kept at every level, and by name in each. */
export interface NeedTier {
  key: string;
  /** What is required at the level in all, in FTE; null where it is hidden. */
  required: number | null;
  needs: Need[];
}

/** A block to draw, of more than no size. */
export interface Sized {
  key: string;
  area: string;
  size: number;
}

export interface SizedTier {
  key: string;
  size: number;
  sized: Sized[];
}

/** How large each block is, from what the answer shows and nothing else; what requires nothing has none. */
export function sizedTiers(levels: NeedTier[]): { tiers: SizedTier[]; sizesShown: boolean } {
  const sizesShown = levels.every((level) => level.required !== null || level.needs.every(isShown));
  const tiers = levels.map(({ key, required, needs }): SizedTier => {
    const ofHidden = sizesShown ? shareOfRest(required, needs) : 1;
    const sizeOf = (need: Need) => (!isShown(need) ? ofHidden : need.required === 0 || sizesShown ? need.required! : 1);
    const sized = needs.map((need) => ({ key: need.key, area: need.area, size: sizeOf(need) }));
    const drawn = sized.filter(({ size }) => size > 0);
    return { key, size: total(drawn.map(({ size }) => size)), sized: drawn };
  });
  return { tiers, sizesShown };
}

/* What is hidden shares what the others leave of the level; rounding may leave less than nothing. */
function shareOfRest(required: number | null, needs: Need[]): number {
  const shown = needs.filter(isShown);
  const rest = (required ?? 0) - total(shown.map((need) => need.required!));
  return shown.length === needs.length ? 0 : Math.max(0, rest) / (needs.length - shown.length);
}

const isShown = ({ required }: Need) => required !== null;
