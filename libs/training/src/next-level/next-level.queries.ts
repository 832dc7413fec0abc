import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, ownPractitioner } from '@app/access';
import type { Day } from '@app/kernel';
import { highestAsked, type NeedLevel, NeedQueries } from '@app/needs';
import { type Standing, StandingQueries, type UnmetRequirement } from '@app/standing';
import { ComingSessionQueries } from './coming-sessions.queries.js';
import { type Option, optionsFor, withoutOverlaps } from './development-options.rules.js';
import { fewestSteps } from './fewest-steps.rules.js';
import type { DevelopmentStep, NextNeedLevel } from './next-level.model.js';
import { allMet, distanceInWords, nothingAsked, stepInWords } from './next-level.words.js';

/** The lowest need level with gaps, and those that ask nothing. */
interface Unmet {
  needLevel: NeedLevel | null;
  gaps: Standing[];
  empty: NeedLevel[];
}

@Injectable()
export class NextLevelQueries {
  constructor(
    private readonly needs: NeedQueries,
    private readonly standing: StandingQueries,
    private readonly sessions: ComingSessionQueries,
  ) {}

  /** R4: which gaps stop me from the next need level, and the fewest steps there. */
  async next(actor: Actor, when: AsAt): Promise<NextNeedLevel> {
    const { needLevel, gaps, empty } = await this.firstUnmet(actor, when);
    const asksNothing = empty.map(({ name }) => name);
    if (!needLevel) return { needLevel, ...when, missing: [], steps: [], inWords: allMet(asksNothing) };
    const ids = gaps.map(({ competencyId }) => competencyId);
    const [coming, ladder, missing] = await Promise.all([
      this.sessions.coming(actor, ownPractitioner(actor), ids, later(when.on, actor.today)),
      this.standing.ladder(actor, actor.today),
      this.standing.unmet(actor, gaps, 'themselves'),
    ]);
    const ceilings = new Map(ladder.map(({ kind, ceiling }) => [kind, ceiling]));
    const { steps, left } = fewestSteps(gaps, optionsFor(gaps, coming, ceilings));
    const counts = { missing: missing.length, steps: steps.length, left: left.length };
    const inWords = `${distanceInWords(needLevel.name, counts)} ${nothingAsked(asksNothing)}`.trim();
    return {
      needLevel,
      ...when,
      missing,
      steps: withoutOverlaps(steps).map((step) => described(step, missing)),
      inWords,
    };
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
    return { needLevel: null, gaps: [], ...unmet, empty };
  }
}

const isGap = ({ state }: Standing) => state !== 'MET';

function described({ closes: ids, ...option }: Option, missing: UnmetRequirement[]): DevelopmentStep {
  const { evidenceKind, session, isBooked } = option;
  const closed = missing.filter(({ competencyId }) => ids.includes(competencyId));
  const whoMayGive = session ? 'SESSION_TRAINER' : 'LINE_MANAGER_OR_TEAM_LEADER';
  const closes = closed.flatMap(({ competency }) => competency ?? []);
  return { inWords: stepInWords(option, closed), evidenceKind, whoMayGive, session, isBooked, closes };
}

/* What is over by the day asked about is no way to get there, and neither is what has been. */
const later = (one: Day, other: Day): Day => (one > other ? one : other);
