import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { DayScalar } from '@app/graphql';
import { ScopeQueries } from './scope.queries.js';

@Resolver()
export class ScopeResolver {
  constructor(private readonly queries: ScopeQueries) {}

  @MayAsk('PLANNER')
  @Query(() => DayScalar, {
    nullable: true,
    description:
      'Until when anything is known where you plan and see figures: the last day on which what is recorded so far changes what is asked there, who meets it or what families need. Of days after it nothing is known; it is never before today. Null where all figures are hidden from you.',
  })
  lastKnownDay(@Me() actor: Actor) {
    return this.queries.lastKnownDay(actor);
  }
}
