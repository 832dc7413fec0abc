import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, ownPractitioner } from '@app/access';
import { CompetencyQueries } from '@app/frameworks';
import { formatDay } from '@app/kernel';
import { type NeedLevel, NeedQueries } from '@app/needs';
import { type Standing, StandingQueries } from '@app/standing';
import { type ComingSession, SessionQueries } from '../sessions/session.queries.js';
import { shortestWay, type Step } from './shortest-way.rules.js';
import type { NextNeedLevel, WayGap, WayStep } from './next-level.model.js';

/** A judgement can be asked for at any time, so it is tried after every dated session. */
const ANY_TIME = '9999-12-31';

interface Option extends Step {
  evidence: 'attendance' | 'assessment' | 'observation';
  session: ComingSession['session'] | null;
  booked: boolean;
}

/** The lowest level with gaps, and the levels that ask nothing. */
interface Unmet {
  level: NeedLevel | null;
  gaps: Standing[];
  empty: NeedLevel[];
}

@Injectable()
export class WayQueries {
  constructor(
    private readonly needs: NeedQueries,
    private readonly standing: StandingQueries,
    private readonly sessions: SessionQueries,
    private readonly competencies: CompetencyQueries,
  ) {}

  /** R4: which gaps stop me from the next need level, and the shortest way there. */
  async next(actor: Actor, when: AsAt): Promise<NextNeedLevel> {
    const { level, gaps, empty } = await this.firstUnmet(actor, when);
    const asksNothing = empty.map(({ name }) => name);
    if (!level) return { level: null, ...when, missing: [], steps: [], inWords: allMet(asksNothing) };
    const ids = gaps.map(({ competencyId }) => competencyId);
    const [coming, ladder, rankName, found] = await Promise.all([
      this.sessions.coming(actor, ownPractitioner(actor), ids, actor.today),
      this.standing.ladder(actor, actor.today),
      this.standing.rankNames(actor, ids),
      this.competencies.byIds(actor, ids),
    ]);
    const names = new Map(found.map(({ id, name }) => [id, name]));
    const ceilings = new Map(ladder.map(({ kind, ceiling }) => [kind, ceiling]));
    const { way, left } = shortestWay(gaps, options(gaps, coming, ceilings));
    const missing = gaps.map((gap): WayGap => ({
      ...gap,
      held: gap.held || null,
      requiredName: rankName(gap.competencyId, gap.required),
    }));
    const steps = (way as Option[]).map((option) => described(option, gaps, (id) => names.get(id) ?? id, rankName));
    const inWords = [summary(level.name, missing.length, steps.length, left.length), nothingAsked(asksNothing)];
    return { level, ...when, missing, steps, inWords: inWords.join(' ').trim() };
  }

  /* A level that asks nothing is met by nobody, but there is no way to it either: it is named beside. */
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
      .map((level) => ({ level, asked: cells.filter(({ needLevelId }) => needLevelId === level.id) }));
    const unmet = levels
      .map(({ level, asked }) => ({
        level,
        gaps: asked.flatMap(({ competencyId, rank }) => byCell.get(`${competencyId} ${rank}`) ?? []).filter(isGap),
      }))
      .find(({ gaps }) => gaps.length > 0);
    const empty = levels.filter(({ asked }) => asked.length === 0).map(({ level }) => level);
    return { level: null, gaps: [], ...unmet, empty };
  }
}

const isGap = ({ state }: Standing) => state !== 'met';

/* A session closes a gap only by evidence whose ceiling reaches the rank; so does an observation at work. */
function options(gaps: Standing[], coming: ComingSession[], ceilings: Map<string, number>): Option[] {
  const reaches = (kind: string, rank: number, required: number) => Math.min(rank, ceilings.get(kind) ?? 0) >= required;
  const dated = coming.map(({ session, booked, gives }): Option => {
    const given = gives.flatMap(({ competencyId, rank, kind }) =>
      gaps.some((gap) => gap.competencyId === competencyId && reaches(kind, rank, gap.required))
        ? [{ competencyId, kind }]
        : [],
    );
    const evidence = given.some(({ kind }) => kind === 'assessment') ? 'assessment' : 'attendance';
    return {
      key: session.id,
      on: session.heldOn,
      closes: [...new Set(given.map(({ competencyId }) => competencyId))],
      evidence,
      session,
      booked,
    };
  });
  const observed = gaps
    .filter(({ required }) => reaches('observation', required, required))
    .map(({ competencyId }): Option => ({
      key: competencyId,
      on: ANY_TIME,
      closes: [competencyId],
      evidence: 'observation',
      session: null,
      booked: false,
    }));
  return [...dated, ...observed];
}

function described(
  { evidence, session, booked, closes }: Option,
  gaps: Standing[],
  nameOf: (id: string) => string,
  rankName: (id: string, rank: number) => string,
): WayStep {
  const mine = gaps.filter(({ competencyId }) => closes.includes(competencyId));
  const what = mine
    .map(({ competencyId, required }) => `${nameOf(competencyId)} (${rankName(competencyId, required)})`)
    .join(', ');
  if (!session) {
    return {
      inWords: `Be observed at work in ${what}.`,
      evidence,
      whoMayGive: 'your line manager or team leader',
      session,
      havePlace: false,
      closes,
    };
  }
  const place = booked ? ', where you have a place' : '';
  const also = evidence === 'assessment' ? `${booked ? ',' : ''} and pass its assessment` : '';
  const inWords = `Attend ${session.module} on ${formatDay(session.heldOn)}${place}${also}: it closes ${what}.`;
  return { inWords, evidence, whoMayGive: 'the trainer of the session', session, havePlace: booked, closes };
}

const nothingAsked = (levels: string[]) =>
  levels.length > 0
    ? `Nothing is asked at ${levels.join(', ')}, so nobody meets ${levels.length === 1 ? 'it' : 'them'}.`
    : '';

const allMet = (asksNothing: string[]) =>
  asksNothing.length > 0
    ? `You meet every family need level that asks for something. ${nothingAsked(asksNothing)}`
    : 'You meet every family need level.';

function summary(level: string, missing: number, steps: number, left: number): string {
  const stopped = `${missing} ${missing === 1 ? 'requirement stands' : 'requirements stand'} between you and ${level}.`;
  const way =
    steps === 0
      ? ''
      : ` ${steps} ${steps === 1 ? 'step closes' : 'steps close'} ${left ? 'some of them' : missing === 1 ? 'it' : 'them all'}.`;
  return `${stopped}${way}${left ? ` For ${left} there is no way on offer yet: ask your line manager.` : ''}`;
}
