import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { NeedLevel } from '@app/needs';
import { Session } from '../sessions/session.model.js';

@ObjectType({ description: 'One requirement of the need level that is not met.' })
export class WayGap {
  @Field(() => ID)
  competencyId: string;

  @Field(() => Int)
  required: number;

  @Field()
  requiredName: string;

  @Field(() => Int, { nullable: true, description: 'The rank held; null is none.' })
  held: number | null;

  @Field({ description: 'to confirm, lapsed, below, self-rated only, or none.' })
  state: string;
}

@ObjectType({ description: 'One thing to do, and what it closes.' })
export class WayStep {
  @Field({ description: 'What to do, in plain words.' })
  inWords: string;

  @Field({ description: 'The kind of evidence it gives; its ceiling on the ladder reaches the rank asked.' })
  evidence: string;

  @Field({ description: 'Who may give that evidence.' })
  whoMayGive: string;

  @Field(() => Session, {
    nullable: true,
    description: 'The next dated session where you have a place or one is left, where the step is a session.',
  })
  session: Session | null;

  @Field({ description: 'Whether you have a place on that session; false where the step is no session.' })
  havePlace: boolean;

  @Field(() => [ID], { description: 'The competencies it closes.' })
  closes: string[];
}

@ObjectType({
  description: 'What stands between a person and the next need level, and the fewest steps that close it.',
})
export class NextNeedLevel {
  @Field(() => NeedLevel, {
    nullable: true,
    description: 'The lowest family need level that asks for something you do not meet yet; null when there is none.',
  })
  level: NeedLevel | null;

  @Field(() => DayScalar)
  on: Day;

  @Field(() => DayScalar, { nullable: true })
  knownAt: Day | null;

  @Field(() => [WayGap])
  missing: WayGap[];

  @Field(() => [WayStep], { description: 'The fewest steps, the earliest first.' })
  steps: WayStep[];

  @Field()
  inWords: string;
}
