import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, exactAreas, figureFor, hiddenInWords, seesExactly } from '@app/access';
import { type Id, verbsOf } from '@app/kernel';
import { type NeedLevel, needLevelNotFound } from '@app/needs';
import { CountedBy, ScopeQueries } from '../scope/index.js';
import { type Check, nothingKnown, shortInWords, verdictInWords, whereInWords } from './close-match.words.js';
import type { CloseMatch } from './gap.model.js';
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
  constructor(
    private readonly gaps: GapQueries,
    private readonly scopes: ScopeQueries,
  ) {}

  /** P11: is it a close match? How close is close enough, and the three worst differences. */
  async verdict(actor: Actor, { clusterId, needLevelId }: Asked, when: AsAt): Promise<CloseMatch> {
    const { cells, levels, scope, areaIds, closeUpToPercent } = await this.gaps.cells(actor, clusterId ?? null, when);
    const level = needLevelId ? levelWith(needLevelId, levels) : null;
    const asked = cells.filter(({ needLevel, requiredHours }) => requiredHours > 0 && (!level || needLevel === level));
    const short = asked.filter(({ gap }) => gap.close === false);
    const checks = { numerator: asked.length - short.length, base: asked.length };
    const answer = {
      ...{ ...when, scope, closeUpToPercent },
      countedBy: CountedBy.NEED,
      checks: figureFor(actor, areaIds, checks, when),
    };
    const isAllHidden = exactAreas(actor, areaIds)?.length === 0;
    const lastKnownDay = isAhead(when, actor) && !isAllHidden ? await this.scopes.lastKnownDay(actor) : null;
    const known = !lastKnownDay || when.on <= lastKnownDay;
    if (!known) return { ...answer, ...NONE, known, inWords: nothingKnown(when.on, lastKnownDay) };
    if (!seesExactly(actor, areaIds)) return { ...answer, ...NONE, known, inWords: hiddenInWords('the verdict') };
    const verbs = verbsOf(when.on, actor.today);
    const found = {
      ...{ on: when.on, place: scope.inWords, isOneCluster: scope.cluster !== null, level: level?.name ?? null },
      clusters: { all: clustersOf(asked), short: clustersOf(short) },
      checks: { all: asked.length, short: short.length },
      ...{ closeUpToPercent, verbs },
    };
    return {
      ...{ ...answer, known },
      closeMatch: short.length === 0,
      worst: worst(asked).map((cell) => ({ ...cell, inWords: shortInWords(checkOf(cell), verbs) })),
      inWords: verdictInWords(found),
      whereInWords: whereInWords(worst(short).map(checkOf), found),
    };
  }
}

/* As known earlier, nothing is asked of what is known now. */
const isAhead = ({ on, knownAt }: AsAt, { today }: Actor) => on > today && knownAt === null;

const NONE = { closeMatch: null, worst: [], whereInWords: null };

const clustersOf = (cells: CountedCell[]) => new Set(cells.map(({ cluster }) => cluster)).size;

const checkOf = ({ cluster, gap }: Pick<CountedCell, 'cluster' | 'gap'>): Check => ({
  cluster: cluster.name,
  level: gap.needLevel.name,
  heads: { held: gap.heads.numerator!, needed: gap.heads.base! },
  fte: { held: gap.fte.numerator!, needed: gap.fte.base! },
  shortfallPercent: gap.shortfallPercent!,
});

function levelWith(id: Id, levels: NeedLevel[]): NeedLevel {
  const level = levels.find((one) => one.id === id);
  if (!level) throw needLevelNotFound();
  return level;
}

function worst(cells: CountedCell[]) {
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
    .map(({ cluster, gap }) => ({ cluster, gap }));
}
