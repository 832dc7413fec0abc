import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import type { Actor } from '../grants/index.js';

/** The two clocks of every question about people: the day it is about, and what was known by which day. */
@ArgsType()
export class AsAtArgs {
  @Field(() => DayScalar, { nullable: true, description: 'The day asked about, past or future; today if left out.' })
  on?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Answer from what was known by the end of this day; everything known now if left out.',
  })
  knownAt?: Day | null;
}

export interface AsAt {
  on: Day;
  knownAt: Day | null;
}

export const asAt = ({ on, knownAt }: AsAtArgs, actor: Actor): AsAt => ({
  on: on ?? actor.today,
  knownAt: knownAt ?? null,
});
