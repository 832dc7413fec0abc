import { Field, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { CountedScope } from './counted-scope.model.js';
import { CountedBy } from './counted-by.js';

/** What every answer to planners says of itself. */
@ObjectType({ isAbstract: true })
export abstract class CountedAnswer {
  @Field(() => DayScalar, { description: 'The day it is about.' })
  on: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'Counted from what was known by then; null is everything known now.',
  })
  knownAt: Day | null;

  @Field(() => CountedScope, { description: 'Where it counts.' })
  scope: CountedScope;
}

/** The same of every answer about required and held. */
@ObjectType({ isAbstract: true })
export abstract class ComparedAnswer extends CountedAnswer {
  @Field(() => CountedBy, { description: 'How required and held are counted here.' })
  countedBy: CountedBy;
}
