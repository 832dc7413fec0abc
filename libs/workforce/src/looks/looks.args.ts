import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar, PageArgs } from '@app/graphql';
import type { Day } from '@app/kernel';

@ArgsType()
export class WhoLookedArgs extends PageArgs {
  @Field(() => DayScalar, { nullable: true, description: 'The first day asked about; all that is kept if left out.' })
  since?: Day | null;
}
