import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, asAt, MayAsk, Me } from '@app/access';
import { CloseMatchQueries } from './close-match.queries.js';
import { CloseMatchArgs } from './gap.args.js';
import { CloseMatch } from './gap.model.js';

@Resolver()
export class CloseMatchResolver {
  constructor(private readonly queries: CloseMatchQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read the verdict on the whole area')
  @Query(() => CloseMatch, {
    description: 'P11. Is it a close match? Yes or no, how close is close enough, the three worst differences.',
  })
  closeMatch(@Args() { clusterId, needLevelId, ...when }: CloseMatchArgs, @Me() actor: Actor) {
    return this.queries.verdict(actor, { clusterId, needLevelId }, asAt(when, actor));
  }
}
