import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, asAt, MayAsk, Me } from '@app/access';
import { AnyClusterArgs } from './gap.args.js';
import { RequiredAgainstHeld } from './gap.model.js';
import { GapQueries } from './gap.queries.js';

@Resolver()
export class GapResolver {
  constructor(private readonly gaps: GapQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read figures of what is required and held')
  @Query(() => RequiredAgainstHeld, {
    description:
      'P10. Required against held, need level by need level, heads and FTE: one cluster, or all that you plan for.',
  })
  requiredAgainstHeld(@Args() { clusterId, ...when }: AnyClusterArgs, @Me() actor: Actor) {
    return this.gaps.byNeed(actor, clusterId ?? null, asAt(when, actor));
  }
}
