import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '@app/graphql';

@ArgsType()
export class AttendanceArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'Only those that one is told of: put on a register without a place, or marked or voided after the register had closed.',
  })
  noticesOnly?: boolean | null;
}
