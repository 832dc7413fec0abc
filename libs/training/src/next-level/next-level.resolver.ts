import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AsAtArgs, asAt, MayAsk, Me } from '@app/access';
import { NextNeedLevel } from './next-level.model.js';
import { NextLevelQueries } from './next-level.queries.js';
import { NextSteps } from './next-steps.model.js';
import { NextStepsQueries } from './next-steps.queries.js';

@Resolver()
export class NextLevelResolver {
  constructor(
    private readonly queries: NextLevelQueries,
    private readonly steps: NextStepsQueries,
  ) {}

  @MayAsk('PRACTITIONER')
  @Query(() => NextNeedLevel, {
    description: 'R4. Which gaps stop me from the next need level, and the shortest way there.',
  })
  nextNeedLevel(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.queries.next(actor, asAt(when, actor));
  }

  @MayAsk('PRACTITIONER')
  @Query(() => NextSteps, {
    description: 'R4 for my own posts and functions: each thing that they ask and I do not meet, with its next step.',
  })
  myNextSteps(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.steps.ofMine(actor, asAt(when, actor));
  }
}
