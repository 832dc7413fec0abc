import { ArgsType, Field } from '@nestjs/graphql';
import { DayScalar, PageArgs } from '@app/graphql';
import type { Day } from '@app/kernel';

@ArgsType()
export class CheckAgainArgs extends PageArgs {
  @Field(() => DayScalar, {
    nullable: true,
    description: 'Compared with what was known on this day, today or before; six weeks before today if left out.',
  })
  since?: Day | null;
}
