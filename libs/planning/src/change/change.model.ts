import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Cluster } from '@app/workforce';
import { NeedLevelGap } from '../gap/index.js';
import { ComparedAnswer } from '../scope/index.js';

@Holds('impersonal')
@ObjectType({
  description:
    'One cluster at one need level where more or fewer people are needed or there than on the earlier day, or whose verdict differs.',
})
export class CheckChange {
  @Field(() => Cluster)
  cluster: Cluster;

  @Field(() => NeedLevelGap, { description: 'As on the earlier day.' })
  before: NeedLevelGap;

  @Field(() => NeedLevelGap, { description: 'As on the day asked about.' })
  now: NeedLevelGap;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The last day on which who is there changed; null where only what is needed did.',
  })
  on: Day | null;

  @Field({ description: 'The change in a sentence.' })
  inWords: string;
}

@Holds('impersonal')
@ObjectType({ description: 'What is different between two days, from everything known now.' })
export class WhatChanged extends ComparedAnswer {
  @Field(() => DayScalar, { description: 'The earlier day.' })
  since: Day;

  @Field(() => [CheckChange], {
    description:
      'At most ten: those short now that were not, then those that have enough now, then the others by how many people more or fewer are there.',
    complexity: about(10),
  })
  changes: CheckChange[];

  @Holds('from figures')
  @Field(() => Int, { nullable: true, description: 'How many there are in all; null where hidden.' })
  howMany: number | null;

  @Field({ description: 'The same in a sentence.' })
  inWords: string;
}
