import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, asAt, MayAsk, Me } from '@app/access';
import { HeldArgs } from './held.args.js';
import { Held } from './held.model.js';
import { HeldQueries } from './held.queries.js';

@Resolver()
export class HeldResolver {
  constructor(private readonly queries: HeldQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read figures of who meets each need level')
  @Query(() => Held, {
    description:
      'P10, drilled down: who meets each need level, agency by agency in one cluster, or cluster by cluster of one agency. Counts only.',
  })
  held(@Args() { by, clusterId, agencyId, ...when }: HeldArgs, @Me() actor: Actor) {
    return this.queries.held(
      actor,
      { by, clusterId: clusterId ?? null, agencyId: agencyId ?? null },
      asAt(when, actor),
    );
  }
}
