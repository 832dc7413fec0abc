import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency } from '@app/frameworks';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { NeedLevel } from '@app/needs';
import { EvidenceKind, UnmetRequirement } from '@app/standing';
import { Session } from '../sessions/index.js';
import { EvidenceGiver } from './evidence-giver.js';

@Holds('names a person')
@ObjectType({ description: 'One thing to do, and what it closes.' })
export class DevelopmentStep {
  @Field({ description: 'What to do, in plain words.' })
  inWords: string;

  @Field(() => EvidenceKind, {
    description: 'The kind of evidence it gives; its ceiling on the ladder reaches the level asked.',
  })
  evidenceKind: EvidenceKind;

  @Field(() => EvidenceGiver, { description: 'Who may give that evidence.' })
  whoMayGive: EvidenceGiver;

  @Field(() => Session, {
    nullable: true,
    description:
      'The next dated session where you have a place or one is left, where the step is a session; where none is left on any, the next of them, to wait for.',
  })
  session: Session | null;

  @Field({ description: 'Whether you have a place on that session; false where the step is no session.' })
  isBooked: boolean;

  @Field({ description: 'Whether you wait for a place on that session, which is full.' })
  isWaiting: boolean;

  @Field(() => [Competency], { description: 'What it closes, in the order of what is missing.' })
  closes: Competency[];
}

@Holds('names a person')
@ObjectType({
  description: 'What stands between a person and the next need level, and the fewest steps that close it.',
})
export class NextNeedLevel {
  @Field(() => NeedLevel, {
    nullable: true,
    description: 'The lowest family need level that asks for something you do not meet yet; null when there is none.',
  })
  needLevel: NeedLevel | null;

  @Field(() => DayScalar, { description: 'The day that it is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answered from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Of a day to come: the last day on which what is recorded so far changes anything of yours, or one of these steps is a session; of days after it nothing is known. Null of other days, and as known earlier.',
  })
  knownUntil: Day | null;

  @Field(() => [UnmetRequirement], {
    description: 'What the level asks for and you do not meet, in the order of the framework.',
  })
  missing: UnmetRequirement[];

  @Field(() => [DevelopmentStep], { description: 'The fewest steps, the earliest first; what has no date comes last.' })
  steps: DevelopmentStep[];

  @Field({ description: 'The answer in a few plain sentences.' })
  inWords: string;
}
