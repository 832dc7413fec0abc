import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, figureFor, seesExactly } from '@app/access';
import { formatDay, type Id } from '@app/kernel';
import { type NeedLevel, needLevelNotFound } from '@app/needs';
import type { CloseMatch, WorstDifference } from './gap.model.js';
import { type CountedCell, GapQueries } from './gap.queries.js';
import { worstFirst } from './gap.rules.js';

const WORST = 3;

/** What the verdict is of; without a cluster all that one plans for, without a need level all of them. */
export interface Asked {
  clusterId?: Id | null;
  needLevelId?: Id | null;
}

@Injectable()
export class CloseMatchQueries {
  constructor(private readonly gaps: GapQueries) {}

  /** P11: is it a close match? The threshold used, and the three worst differences. */
  async verdict(actor: Actor, { clusterId, needLevelId }: Asked, when: AsAt): Promise<CloseMatch> {
    const { cells, levels, scope, areaIds, thresholdPercent } = await this.gaps.cells(actor, clusterId ?? null, when);
    const level = needLevelId ? levelWith(needLevelId, levels) : null;
    const asked = cells.filter(({ needLevel, requiredHours }) => requiredHours > 0 && (!level || needLevel === level));
    const place = level ? `${scope.inWords} at ${level.name}` : scope.inWords;
    const hidden = !seesExactly(actor, areaIds);
    const within = asked.filter(({ gap }) => gap.close).length;
    const closeMatch = hidden ? null : within === asked.length;
    return {
      ...when,
      basis: 'BY_NEED',
      scope,
      closeMatch,
      thresholdPercent,
      cellsWithin: figureFor(actor, areaIds, { numerator: within, base: asked.length }, when),
      worst: hidden ? [] : worst(asked),
      inWords: inWords(closeMatch, place, asked.length - within, asked.length, thresholdPercent, when),
    };
  }
}

function levelWith(id: Id, levels: NeedLevel[]): NeedLevel {
  const level = levels.find((one) => one.id === id);
  if (!level) throw needLevelNotFound();
  return level;
}

function worst(cells: CountedCell[]): WorstDifference[] {
  const ranked = cells.map((cell) => ({
    ...cell,
    required: cell.requiredHours,
    held: cell.heldHours,
    levelPosition: cell.needLevel.position,
  }));
  return ranked
    .filter(({ required, held }) => held < required)
    .sort((a, b) => worstFirst({ ...a, cluster: a.cluster.name }, { ...b, cluster: b.cluster.name }))
    .slice(0, WORST)
    .map(({ cluster, needLevel, gap }) => ({
      cluster,
      gap,
      inWords: `${cluster.name}, ${needLevel.name}: ${sized(gap.fte.base, gap.heads.base)} needed, ${sized(gap.fte.numerator, gap.heads.numerator)} held; ${gap.shortfallPercent}% short.`,
    }));
}

const sized = (fte: number | null, heads: number | null) => `${fte} FTE (${heads} ${heads === 1 ? 'head' : 'heads'})`;

function inWords(
  closeMatch: boolean | null,
  place: string,
  short: number,
  cells: number,
  threshold: number,
  { on }: AsAt,
): string {
  if (closeMatch === null)
    return 'You do not have the exact figures grant for all that is counted here, so the verdict is hidden.';
  if (cells === 0) return `Nothing is required of ${place} on ${formatDay(on)}, so nothing is short.`;
  if (closeMatch)
    return `Yes: on ${formatDay(on)} ${place} is a close match; no need level in any cluster is more than ${threshold}% short.`;
  const places = `${short} of ${cells} cells (cluster and need level)`;
  return `No: on ${formatDay(on)} ${place} is not a close match; ${places} ${short === 1 ? 'is' : 'are'} more than ${threshold}% short.`;
}
