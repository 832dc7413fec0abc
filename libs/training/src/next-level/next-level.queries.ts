import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, ownPractitioner } from '@app/access';
import { verbsOf } from '@app/kernel';
import { highestAsked, type NeedLevel, NeedQueries } from '@app/needs';
import { KnownUntilQueries, type Standing, StandingQueries } from '@app/standing';
import type { NextNeedLevel } from './next-level.model.js';
import { allMet, distanceInWords, nothingAsked, overlapInWords } from './next-level.words.js';
import { isGap, StepsTowardsQueries } from './steps-towards.queries.js';

/** The lowest need level with gaps, how many there are, and those that ask nothing. */
interface Unmet {
  needLevel: NeedLevel | null;
  gaps: Standing[];
  levels: number;
  empty: NeedLevel[];
}

@Injectable()
export class NextLevelQueries {
  constructor(
    private readonly needs: NeedQueries,
    private readonly standing: StandingQueries,
    private readonly steps: StepsTowardsQueries,
    private readonly known: KnownUntilQueries,
  ) {}

  /** R4: which gaps stop me from the next need level, and the fewest steps there. */
  async next(actor: Actor, when: AsAt): Promise<NextNeedLevel> {
    const [{ needLevel, gaps, levels, empty }, recordedUntil] = await Promise.all([
      this.firstUnmet(actor, when),
      this.known.of(actor, [ownPractitioner(actor)], when),
    ]);
    const asksNothing = empty.map(({ name }) => name);
    const verbs = verbsOf(when.on, actor.today);
    if (!needLevel) {
      const inWords = allMet(levels, asksNothing, verbs);
      return { needLevel, ...when, knownUntil: recordedUntil, missing: [], steps: [], inWords };
    }
    const { missing, steps, left, overlapping } = await this.steps.towards(actor, gaps, when);
    const counts = { missing: missing.length, steps: steps.length, left };
    const sentences = [
      distanceInWords(needLevel.name, counts, verbs),
      overlapInWords(overlapping),
      nothingAsked(asksNothing, verbs),
    ];
    const knownUntil =
      recordedUntil && [recordedUntil, ...steps.flatMap(({ session }) => session?.heldOn ?? [])].sort().at(-1)!;
    return { needLevel, ...when, knownUntil, missing, steps, inWords: sentences.filter(Boolean).join(' ') };
  }

  /* A level that asks nothing is met by nobody, but no step leads to it either: it is named beside. */
  private async firstUnmet(actor: Actor, when: AsAt): Promise<Unmet> {
    const [all, grid] = await Promise.all([
      this.needs.levels(actor),
      this.needs.cellsOf(actor, null, when.on, when.knownAt),
    ]);
    const cells = grid.filter(({ essential }) => essential);
    const standings = await this.standing.against(actor, [ownPractitioner(actor)], cells, when);
    const byCell = new Map(standings.map((standing) => [`${standing.competencyId} ${standing.required}`, standing]));
    const levels = all
      .filter(({ forFamilies }) => forFamilies)
      .map((needLevel) => ({
        needLevel,
        asked: highestAsked(cells.filter(({ needLevelId }) => needLevelId === needLevel.id)),
      }));
    const unmet = levels
      .map(({ needLevel, asked }) => ({
        needLevel,
        gaps: asked.flatMap(({ competencyId, rank }) => byCell.get(`${competencyId} ${rank}`) ?? []).filter(isGap),
      }))
      .find(({ gaps }) => gaps.length > 0);
    const empty = levels.filter(({ asked }) => asked.length === 0).map(({ needLevel }) => needLevel);
    return { needLevel: null, gaps: [], ...unmet, levels: levels.length, empty };
  }
}
