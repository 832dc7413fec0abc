import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, ActInWords, MayAsk, Me } from '@app/access';
import { MailConnection } from './mail.model.js';
import { MailsArgs } from './mails.args.js';
import { MailsQueries } from './mails.queries.js';

@Resolver()
export class MailsResolver {
  constructor(private readonly outbox: MailsQueries) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at what became of mail')
  @Query(() => MailConnection, {
    description:
      'The mail of the partnership and what became of each: the last to be written first, those of one moment by id from the highest.',
  })
  mails(@Args() args: MailsArgs, @Me() actor: Actor) {
    return this.outbox.all(actor, args);
  }
}
