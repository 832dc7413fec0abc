import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AsAtArgs, asAt, MayAsk, Me } from '@app/access';
import { NextNeedLevel } from './next-level.model.js';
import { NextLevelQueries } from './next-level.queries.js';

@Resolver()
export class NextLevelResolver {
  constructor(private readonly queries: NextLevelQueries) {}

  @MayAsk('PRACTITIONER')
  @Query(() => NextNeedLevel, {
    description: 'R4. Which gaps stop me from the next need level, and the shortest way there.',
  })
  nextNeedLevel(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.queries.next(actor, asAt(when, actor));
  }
}
