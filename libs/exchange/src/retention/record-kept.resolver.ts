import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { RecordKept, RecordKeptArgs } from './record-kept.model.js';
import { RetentionQueries } from './retention.queries.js';

@Resolver()
export class RecordKeptResolver {
  constructor(private readonly queries: RetentionQueries) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at whether a record is held or erased')
  @Query(() => RecordKept, {
    description: 'Whether somebody was erased, and whether there is a hold on their record, with why.',
  })
  recordKept(@Args() { practitionerId }: RecordKeptArgs, @Me() actor: Actor) {
    return this.queries.kept(actor, practitionerId);
  }
}
