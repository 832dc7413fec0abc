import { HIDDEN, inFigures, outOf } from '../../shared/numbers.js';
import type { Counted, NeedLevelGap } from '../operations.js';
import { shortness } from '../gap-cell.js';

/** What is held of what is needed, people first; where people suffice and their hours do not, it says so. */
export function heldOfNeeded({ heads, fte }: NeedLevelGap): string {
  if (heads.hidden || fte.hidden) return HIDDEN;
  if (fte.base === 0) return `${people(heads)} meet it, and nothing is required`;
  const isOnlyHoursShort = heads.difference! >= 0 && fte.difference! < 0;
  return isOnlyHoursShort
    ? `${people(heads)}, but ${inFigures(fte.numerator)} of the ${inFigures(fte.base)} full-time needed`
    : `${outOf(heads)} people, ${outOf(fte)} full-time`;
}

/** How a block stands: what is held of what is needed, and whether that is enough. */
export const standing = (gap: NeedLevelGap): string =>
  gap.close === null ? HIDDEN : `${heldOfNeeded(gap)}. ${shortness(gap)}`;

/** A whole sentence about one block, for whoever hears it. */
export const blockInWords = (place: string, area: string, gap: NeedLevelGap) =>
  `${place} (${area}), ${gap.needLevel.name}: ${standing(gap)}`;

const people = ({ numerator }: Counted) => `${inFigures(numerator)} ${numerator === 1 ? 'person' : 'people'}`;
