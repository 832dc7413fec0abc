import { ArgsType, Field } from '@nestjs/graphql';
import { DateTimeScalar, PageArgs } from '@app/graphql';
import type { Instant } from '@app/kernel';

@ArgsType()
export class ChangesArgs extends PageArgs {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Of a first question, without a cursor: what was recorded from then on. Some of what was recorded shortly before may be told too. Left out, everything.',
  })
  since?: Instant | null;
}
