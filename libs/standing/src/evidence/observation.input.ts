import { Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, WholeField } from '@app/graphql';
import type { Day } from '@app/kernel';

@InputType({ description: 'What you saw one of your people do, and how well.' })
export class ObservationInput {
  @IdField()
  practitionerId: string;

  @IdField({ description: 'A leaf competency of a published version.' })
  competencyId: string;

  @WholeField({
    from: 0,
    to: 10,
    description: 'The rank you saw, 0 (not at all) to the top of the framework’s scale.',
  })
  rank: number;

  @Field(() => DayScalar, { description: 'The day you saw it; not after today.' })
  on: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it should count, if it has one.' })
  lastDay?: Day | null;
}
