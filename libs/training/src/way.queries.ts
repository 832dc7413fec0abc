import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, ownPractitioner } from '@app/access';
import { CompetencyQueries } from '@app/frameworks';
import { formatDay } from '@app/kernel';
import { type NeedLevel, NeedQueries } from '@app/needs';
import { type Standing, StandingQueries } from '@app/standing';
import { type ComingSession, SessionQueries } from './session.queries.js';
import { shortestWay, type Step } from './shortest-way.rules.js';
import type { NextNeedLevel, WayGap, WayStep } from './way.model.js';

/** A judgement can be asked for at any time, so it is tried after every dated session. */
const ANY_TIME = '9999-12-31';

interface Option extends Step {
  evidence: 'attendance' | 'assessment' | 'observation';
  session: ComingSession['session'] | null;
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
    const { level, gaps } = await this.firstUnmet(actor, when);
    if (!level) return { level: null, ...when, missing: [], steps: [], inWords: 'You meet every family need level.' };
    const ids = gaps.map(({ competencyId }) => competencyId);
    const [coming, ladder, rankName, found] = await Promise.all([
      this.sessions.coming(actor, ids, actor.today),
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
    return { level, ...when, missing, steps, inWords: summary(level.name, missing.length, steps.length, left.length) };
  }

  private async firstUnmet(actor: Actor, when: AsAt): Promise<{ level: NeedLevel | null; gaps: Standing[] }> {
    const levels = (await this.needs.levels(actor)).filter(({ forFamilies }) => forFamilies);
    for (const level of levels) {
      const cells = (await this.needs.cellsOf(actor, level.id, when.on, when.knownAt)).filter(
        ({ essential }) => essential,
      );
      if (cells.length === 0) continue;
      const standings = await this.standing.against(actor, [ownPractitioner(actor)], cells, when);
      const gaps = standings.filter(({ state }) => state !== 'met');
      if (gaps.length > 0) return { level, gaps };
    }
    return { level: null, gaps: [] };
  }
}

/* A session closes a gap only by evidence whose ceiling reaches the rank; so does an observation at work. */
function options(gaps: Standing[], coming: ComingSession[], ceilings: Map<string, number>): Option[] {
  const reaches = (kind: string, rank: number, required: number) => Math.min(rank, ceilings.get(kind) ?? 0) >= required;
  const dated = coming.map(({ session, gives }): Option => {
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
    }));
  return [...dated, ...observed];
}

function described(
  { evidence, session, closes }: Option,
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
      closes,
    };
  }
  const also = evidence === 'assessment' ? ' and pass its assessment' : '';
  const inWords = `Attend ${session.module} on ${formatDay(session.heldOn)}${also}: it closes ${what}.`;
  return { inWords, evidence, whoMayGive: 'the trainer of the session', session, closes };
}

function summary(level: string, missing: number, steps: number, left: number): string {
  const stopped = `${missing} ${missing === 1 ? 'requirement stands' : 'requirements stand'} between you and ${level}.`;
  const way =
    steps === 0
      ? ''
      : ` ${steps} ${steps === 1 ? 'step closes' : 'steps close'} ${left ? 'some of them' : missing === 1 ? 'it' : 'them all'}.`;
  return `${stopped}${way}${left ? ` For ${left} there is no way on offer yet: ask your line manager.` : ''}`;
}
