import { compareNames } from '../../ui/table-order.js';
import type { ShownGaps } from '../home/operations.js';
import type { NeedLevelGap, VerdictShown } from '../operations.js';
import { stateOf } from '../state.js';
import type { NeedTier } from './sizes.js';

/** One cluster at one need level: a block of the triangle, unless nothing is required there. */
export interface NeedBlock {
  key: string;
  cluster: { id: string; name: string };
  area: string;
  gap: NeedLevelGap;
  /** Its number in the list of the worst, where it is short and in that list. */
  badge: number | null;
}

/** One need level as the picture has it. */
export interface NeedLevelShown {
  gap: NeedLevelGap;
  blocks: NeedBlock[];
  /** Another level is looked at: this one only keeps its place. */
  isAside: boolean;
}

const keyOf = (clusterId: string, levelId: string) => `${clusterId} ${levelId}`;

/** The levels, the most need first, each with its blocks area by area, in the same order at every level. */
export function needLevelsOf({ everyLevel, whole, everyCluster }: ShownGaps, worst: VerdictShown['worst']) {
  const listed = worst.map(({ cluster, gap }) => keyOf(cluster.id, gap.needLevel.id));
  // Whoever works in no cluster holds something, but no family is expected there: it is no place.
  const places = everyCluster.filter(({ cluster }) => cluster.id !== cluster.area.id);
  places.sort(
    ({ cluster: { area: a } }, { cluster: { area: b } }) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  const levels = everyLevel.map((gap, at): NeedLevelShown => {
    const blocks = places.map(({ cluster, needLevels }): NeedBlock => {
      const [here, key] = [needLevels[at]!, keyOf(cluster.id, gap.needLevel.id)];
      const number = stateOf(here) === 'short' ? listed.indexOf(key) + 1 : 0;
      return { key, cluster, area: cluster.area.name, gap: here, badge: number || null };
    });
    return { gap, blocks, isAside: !whole.includes(gap) };
  });
  return levels.reverse();
}

/** What decides on the sizes. */
export const tiersOf = (levels: NeedLevelShown[]): NeedTier[] =>
  levels.map(({ gap, blocks }) => ({
    key: gap.needLevel.id,
    required: gap.fte.base,
    needs: blocks.map(({ key, area, gap: { fte } }) => ({ key, area, required: fte.base })),
  }));

/** How much of the block is filled: what is held of what is required, at most all of it. */
export const fillOf = ({ gap: { fte } }: NeedBlock): number =>
  fte.numerator === null || !fte.base ? 0 : Math.min(1, fte.numerator / fte.base);
