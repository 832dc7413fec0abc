import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, ActInWords, MayAsk, Me } from '@app/access';
import { AuditEventConnection } from './audit-event.model.js';
import { AuditEventsArgs } from './audit-events.args.js';
import { AuditEventsQueries } from './audit-events.queries.js';

@Resolver()
export class AuditEventsResolver {
  constructor(private readonly events: AuditEventsQueries) {}

  @MayAsk('STEWARD')
  @ActInWords('Searched the audit: who did what, and who looked')
  @Query(() => AuditEventConnection, {
    description:
      'Who did what, on any of these: about somebody, by somebody, between two days, of one kind or operation. The latest first, those of one moment by id from the highest. It takes a reason; whoever is asked about sees in `whoLooked` that it was asked, and why.',
  })
  auditEvents(@Args() args: AuditEventsArgs, @Me() actor: Actor, @Info() { schema }: GraphQLResolveInfo) {
    return this.events.search(actor, args, schema);
  }
}
