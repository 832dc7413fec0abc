import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, ownPractitioner } from '@app/access';
import { type Day, verbsOf } from '@app/kernel';
import { type EvidenceKind, type Standing, StandingQueries, type UnmetRequirement } from '@app/standing';
import { ComingSessionQueries } from './coming-sessions.queries.js';
import { atEachTime, type Option, optionsFor } from './development-options.rules.js';
import { fewestSteps } from './fewest-steps.rules.js';
import type { DevelopmentStep } from './next-level.model.js';
import { stepInWords } from './next-level.words.js';

/** What is missing, the fewest steps that close what can be closed, and for how many gaps there is none. */
export interface Way {
  missing: UnmetRequirement[];
  steps: DevelopmentStep[];
  left: number;
  /** Those whose times leave no room for each other, where no way as short does better. */
  overlapping: Option[];
  /** How far each kind of evidence can lift anybody, the least first. */
  ceilings: Map<EvidenceKind, number>;
}

@Injectable()
export class StepsTowardsQueries {
  constructor(
    private readonly standing: StandingQueries,
    private readonly sessions: ComingSessionQueries,
  ) {}

  /** The way of whoever asks out of these gaps of theirs, told in the order of the gaps. */
  async towards(actor: Actor, gaps: Standing[], asked: AsAt): Promise<Way> {
    if (gaps.length === 0) return { missing: [], steps: [], left: 0, overlapping: [], ceilings: new Map() };
    const ids = gaps.map(({ competencyId }) => competencyId);
    const from = later(asked.on, actor.today);
    const [coming, ladder, missing] = await Promise.all([
      this.sessions.coming(actor, ownPractitioner(actor), ids, { from, asked }),
      this.standing.ladder(actor, from),
      this.standing.unmet(actor, gaps, 'themselves', verbsOf(asked.on, actor.today)),
    ]);
    const ceilings = new Map(ladder.map(({ kind, ceiling }) => [kind, ceiling]));
    const { steps, left, overlapping } = fewestSteps(
      gaps,
      optionsFor(gaps, coming, ceilings.get('OBSERVATION') ?? 0),
      atEachTime,
    );
    const described = steps.map((step) => describedOf(step, missing));
    return { missing, steps: described, left: left.length, overlapping, ceilings };
  }
}

export const isGap = ({ state }: Standing) => state !== 'MET';

function describedOf({ closes: ids, ...option }: Option, missing: UnmetRequirement[]): DevelopmentStep {
  const { evidenceKind, session, isBooked, isWaiting } = option;
  const closed = missing.filter(({ competencyId }) => ids.includes(competencyId));
  const whoMayGive = session ? 'SESSION_TRAINER' : 'LINE_MANAGER_OR_TEAM_LEADER';
  const closes = closed.flatMap(({ competency }) => competency ?? []);
  return { inWords: stepInWords(option, closed), evidenceKind, whoMayGive, session, isBooked, isWaiting, closes };
}

/* What is over by the day asked about is no way to get there, and neither is what has been. */
const later = (one: Day, other: Day): Day => (one > other ? one : other);
