import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, asAt, MayAsk, Me } from '@app/access';
import { WhyShortArgs } from './why-short.args.js';
import { WhyShort } from './why-short.model.js';
import { WhyShortQueries } from './why-short.queries.js';

@Resolver()
export class WhyShortResolver {
  constructor(private readonly queries: WhyShortQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read figures of why a cluster is short')
  @Query(() => WhyShort, {
    description:
      'P10, looked at closely: why one cluster is short at one need level. How far off its people are, which of the things asked are missing, and what would close it. Counts only.',
  })
  whyShort(@Args() { clusterId, needLevelId, ...when }: WhyShortArgs, @Me() actor: Actor) {
    return this.queries.why(actor, { clusterId, needLevelId }, asAt(when, actor));
  }
}
