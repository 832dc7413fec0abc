import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Requirement } from '@app/frameworks';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { NeedLevel } from '@app/needs';
import { EvidenceKind, UnmetRequirement } from '@app/standing';
import { Practitioner } from '@app/workforce';
import { DevelopmentStep } from './next-level.model.js';

@Holds('names a person')
@ObjectType({
  implements: () => Requirement,
  description: 'Something that one’s own posts and functions ask and that is not met, with the step that closes it.',
})
export class OpenRequirement extends UnmetRequirement {
  @Field(() => DevelopmentStep, {
    nullable: true,
    description: 'What closes it, perhaps with others; null where nothing on offer does.',
  })
  step: DevelopmentStep | null;

  @Field(() => [EvidenceKind], {
    description: 'The kinds of evidence that may show it: those that the ladder lets reach what is asked.',
  })
  mayBeShownBy: EvidenceKind[];
}

@Holds('names a person')
@ObjectType({ description: 'All that one’s own posts and functions ask and that is not met, each with its next step.' })
export class NextSteps {
  @Field(() => DayScalar, { description: 'The day that it is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answered from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => [OpenRequirement], {
    complexity: about(5),
    description:
      'By their steps, the earliest first; then those without a step. Of one step in the order of the framework.',
  })
  gaps: OpenRequirement[];

  @Field(() => NeedLevel, {
    nullable: true,
    description:
      'The need level of which the first of these steps, if it is a session, closes all that is missing; null where there is none.',
  })
  completes: NeedLevel | null;

  @Field(() => [Practitioner], {
    description:
      'Who may observe one at work, and whom to ask where nothing is on offer: the managers in post that day, by name; never oneself.',
  })
  managers: Practitioner[];

  @Field({ description: 'What is open and what closes how much of it, in plain words.' })
  inWords: string;
}
