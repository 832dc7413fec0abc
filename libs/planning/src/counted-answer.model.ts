import { Field, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

/** What every answer about required and held says of itself. */
@ObjectType({ isAbstract: true })
export abstract class CountedAnswer {
  @Field(() => DayScalar, { description: 'The day it is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Counted from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field({ description: 'How required and held are counted here: by need, or by role.' })
  basis: string;
}
