import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsIn, IsUUID, Max, Min } from 'class-validator';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@InputType({ description: 'What you saw one of your people do, and how well.' })
export class ObservationInput {
  @Field(() => ID)
  @IsUUID()
  practitionerId: string;

  @Field(() => ID, { description: 'A leaf competency of a published version.' })
  @IsUUID()
  competencyId: string;

  @Field(() => Int, { description: 'The rank you saw, 0 (not at all) to the top of the framework’s scale.' })
  @Min(0)
  @Max(10)
  rank: number;

  @Field(() => DayScalar, { description: 'The day you saw it; not after today.' })
  on: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it should count, if it has one.' })
  lastDay?: Day | null;
}

@InputType({ description: 'What you say of yourself. It is shown beside your standing and never changes it.' })
export class SelfRatingInput {
  @Field(() => ID)
  @IsUUID()
  competencyId: string;

  @Field({ description: 'not aware, aware, or enough for my job.' })
  @IsIn(['not aware', 'aware', 'enough for my job'])
  answer: string;

  @Field({ defaultValue: false, description: 'Whether you want to learn more.' })
  wantsMore: boolean;
}
