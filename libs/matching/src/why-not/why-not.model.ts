import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { UnmetRequirement } from '@app/standing';
import { Practitioner } from '@app/workforce';
import { SupervisorKind } from '../match/index.js';
import { MatchRule } from './match-rule.js';

@Holds('names a person')
@ObjectType({ description: 'One rule of the match that a person fails.' })
export class FailingRule {
  @Field(() => MatchRule, { description: 'Which rule.' })
  rule: MatchRule;

  @Field({ description: 'How this person fails it, in a plain sentence.' })
  inWords: string;
}

@Holds('names a person')
@ObjectType({ description: 'Why a match does not name a person, or not higher: every rule that they fail.' })
export class WhyNotMatched {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field({ description: 'Whether the match, listed in full, has them: meeting everything or just short.' })
  matched: boolean;

  @Field(() => Int, { nullable: true, description: 'Their position in the full list; null where they are not in it.' })
  position: number | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Until when anything is known, as of the match itself; null of today and before, and as known earlier.',
  })
  knownUntil: Day | null;

  @Field(() => [FailingRule], {
    description:
      'In the order in which the match applies them. Empty where they meet everything and are among the first asked for.',
  })
  failing: FailingRule[];

  @Field(() => [UnmetRequirement], {
    complexity: about(3),
    description: 'The requirements that are not met, in the order of the framework.',
  })
  lacks: UnmetRequirement[];

  @Field(() => Practitioner, {
    nullable: true,
    description:
      'Whom to ask about them: the clinical supervisor of the main post that day, else its line manager, else the next one up; in post that day.',
  })
  supervisor: Practitioner | null;

  @Field(() => SupervisorKind, { nullable: true, description: 'Which of the two; null without a supervisor.' })
  supervisorKind: SupervisorKind | null;

  @Field({ description: 'Whether you manage them today, so that you may record what you saw them do.' })
  managedByMe: boolean;
}
