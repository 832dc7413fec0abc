import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '@app/graphql';
import { MailState } from './mail.model.js';

@ArgsType()
export class MailsArgs extends PageArgs {
  @Field(() => MailState, { nullable: true, description: 'Those of which this became; all if left out.' })
  state?: MailState | null;
}
