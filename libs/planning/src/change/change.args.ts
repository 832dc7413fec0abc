import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@ArgsType()
export class ChangeArgs {
  @Field(() => DayScalar, { nullable: true, description: 'The day asked about; today if left out.' })
  on?: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The earlier day that it is compared with; a week before if left out.',
  })
  since?: Day | null;
}
