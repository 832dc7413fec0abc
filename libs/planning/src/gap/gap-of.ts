import { type Actor, type AsAt, figureFor } from '@app/access';
import { type Id, roundTo } from '@app/kernel';
import type { NeedLevel } from '@app/needs';
import type { NeedLevelGap } from './gap.model.js';
import { isClose, requiredHeads, shortfallShare } from './gap.rules.js';

/** What the partnership has decided about counting. */
export interface CountSettings {
  fullTimeWeek: number;
  threshold: number;
}

/** What was counted at one need level in one place; hours are those of a week. */
export interface CellCount {
  requiredHours: number;
  heldHours: number;
  heldHeads: number;
}

/** The same as the API shows it, as far as this person may see what is counted in these areas (null is all of them). */
export function gapOf(
  actor: Actor,
  areaIds: Id[] | null,
  needLevel: NeedLevel,
  { requiredHours, heldHours, heldHeads }: CellCount,
  { fullTimeWeek, threshold }: CountSettings,
  when: AsAt,
): NeedLevelGap {
  const required = requiredHours / fullTimeWeek;
  const heads = figureFor(actor, areaIds, { numerator: heldHeads, base: requiredHeads(required) }, when);
  const fteCounts = { numerator: roundTo(heldHours / fullTimeWeek, 2), base: roundTo(required, 2) };
  const fte = figureFor(actor, areaIds, fteCounts, when);
  const hours = { required: requiredHours, held: heldHours };
  const shown = !fte.hidden;
  return {
    needLevel,
    heads,
    fte,
    shortfallPercent: shown ? roundTo(shortfallShare(hours) * 100, 1) : null,
    close: shown ? isClose(hours, threshold) : null,
  };
}
