import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '@app/graphql';

@ArgsType()
export class AttendanceArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'Only those of sessions to which one was added without a place.',
  })
  walkInsOnly?: boolean | null;
}
