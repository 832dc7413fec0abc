import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar, inputInvalid } from '@app/graphql';
import { type Day, formatDay } from '@app/kernel';
import type { Actor } from '../grants/index.js';

/** The two clocks of every question about people: the day it is about, and what was known by which day. */
@ArgsType()
export class AsAtArgs {
  @Field(() => DayScalar, { nullable: true, description: 'The day asked about, past or future; today if left out.' })
  on?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'Answer from what was known by the end of this day, today at the latest; everything known now if left out.',
  })
  knownAt?: Day | null;
}

export interface AsAt {
  on: Day;
  knownAt: Day | null;
}

/** The two days of a question. What will be known by a day to come, nobody knows yet. */
export function asAt({ on, knownAt }: AsAtArgs, { today }: Actor): AsAt {
  if (knownAt && knownAt > today)
    throw inputInvalid([
      { path: 'knownAt', problem: `${formatDay(knownAt)} is to come: what will be known by then, nobody knows yet` },
    ]);
  return { on: on ?? today, knownAt: knownAt ?? null };
}
