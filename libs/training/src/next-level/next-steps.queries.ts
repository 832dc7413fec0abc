import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, ownPractitioner } from '@app/access';
import { verbsOf } from '@app/kernel';
import { type EvidenceKind, StandingQueries, type UnmetRequirement } from '@app/standing';
import { ManagedPeopleQueries } from '@app/workforce';
import type { DevelopmentStep, NextNeedLevel } from './next-level.model.js';
import { NextLevelQueries } from './next-level.queries.js';
import type { NextSteps, OpenRequirement } from './next-steps.model.js';
import { overlapInWords } from './next-level.words.js';
import { nextStepsInWords } from './next-steps.words.js';
import { isGap, StepsTowardsQueries } from './steps-towards.queries.js';

@Injectable()
export class NextStepsQueries {
  constructor(
    private readonly standing: StandingQueries,
    private readonly steps: StepsTowardsQueries,
    private readonly managed: ManagedPeopleQueries,
    private readonly nextLevel: NextLevelQueries,
  ) {}

  /** What one's own posts and functions ask and that is open, each with the step by which the fewest close it all. */
  async ofMine(actor: Actor, when: AsAt): Promise<NextSteps> {
    const me = ownPractitioner(actor);
    const [asked, managers, next] = await Promise.all([
      this.standing.ofPerson(actor, me, when),
      this.managed.managersOf(actor, me, when),
      this.nextLevel.next(actor, when),
    ]);
    const { missing, steps, ceilings, overlapping } = await this.steps.towards(actor, asked.filter(isGap), when);
    const gaps = inOrderOfSteps(
      missing.map((one) => openOf(one, steps, ceilings)),
      steps,
    );
    const completes = steps[0] && completesAlone(next, steps[0]) ? next.needLevel : null;
    const { today } = actor;
    const told = nextStepsInWords({ asked: asked.length, gaps, completes, today, verbs: verbsOf(when.on, today) });
    const inWords = [told, overlapInWords(overlapping)].filter(Boolean).join(' ');
    return { ...when, gaps, completes, managers, inWords };
  }
}

function openOf(
  missing: UnmetRequirement,
  steps: DevelopmentStep[],
  ceilings: Map<EvidenceKind, number>,
): OpenRequirement {
  const step = steps.find(({ closes }) => closes.some(({ id }) => id === missing.competencyId)) ?? null;
  const reaching = [...ceilings].filter(([, ceiling]) => ceiling >= missing.rank);
  return { ...missing, step, mayBeShownBy: reaching.map(([kind]) => kind) };
}

function inOrderOfSteps(gaps: OpenRequirement[], steps: DevelopmentStep[]): OpenRequirement[] {
  const place = ({ step }: OpenRequirement) => (step ? steps.indexOf(step) : steps.length);
  return gaps.toSorted((one, other) => place(one) - place(other));
}

/* A need level may ask for more of a competency than a role does, so its own steps tell. */
function completesAlone({ steps: [only, ...others], missing }: NextNeedLevel, first: DevelopmentStep): boolean {
  if (!only?.session || others.length > 0) return false;
  return only.session.id === first.session?.id && only.closes.length === missing.length;
}
