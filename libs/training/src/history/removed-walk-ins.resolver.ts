import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { about } from '@app/graphql';
import { RemovedWalkIn, WalkInPatternConnection } from './removed-walk-in.model.js';
import { RemovedWalkInArgs, WalkInPatternArgs } from './removed-walk-ins.args.js';
import { RemovedWalkInsQueries } from './removed-walk-ins.queries.js';

@Resolver()
export class RemovedWalkInsResolver {
  constructor(private readonly queries: RemovedWalkInsQueries) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at who was put on registers and removed again')
  @Query(() => WalkInPatternConnection, {
    description:
      'Who put whom on registers without a place, to void the mark again, how often: a register is no place to look people up. The most often first.',
  })
  walkInPatterns(@Args() args: WalkInPatternArgs, @Me() actor: Actor) {
    return this.queries.patterns(actor, args);
  }

  @MayAsk('STEWARD')
  @ActInWords('Read the marks of somebody put on registers and removed again')
  @Query(() => [RemovedWalkIn], {
    description: 'Those marks that one account made of one person, each with its reasons: the latest fifty.',
    complexity: about(5),
  })
  removedWalkIns(@Args() args: RemovedWalkInArgs, @Me() actor: Actor) {
    return this.queries.removed(actor, args);
  }
}
