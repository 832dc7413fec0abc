import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@ArgsType()
export class TeamReachArgs {
  @Field(() => DayScalar, { nullable: true, description: 'The day asked about, past or future; today if left out.' })
  on?: Day | null;
}
