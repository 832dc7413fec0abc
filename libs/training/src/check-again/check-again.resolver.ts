import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, managerAskedFor, MayAsk, Me, WhoseTeamArgs } from '@app/access';
import { CheckAgainArgs } from './check-again.args.js';
import { PersonToCheckConnection } from './check-again.model.js';
import { CheckAgainQueries } from './check-again.queries.js';

const WHOSE =
  'whose employer, host, base, line manager or role (of the main post) is another than was known on a day, with what is to be checked again, by name';

@Resolver()
export class CheckAgainResolver {
  constructor(private readonly queries: CheckAgainQueries) {}

  @MayAsk('MANAGER')
  @ActInWords('Looked at what to check again of people whose post changed')
  @Query(() => PersonToCheckConnection, { description: `M13. My people ${WHOSE}.` })
  checkAgain(@Args() { managerId }: WhoseTeamArgs, @Args() args: CheckAgainArgs, @Me() actor: Actor) {
    return this.queries.ofTeam(actor, managerAskedFor(actor, managerId), args);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at what to check again of people whose post changed')
  @Query(() => PersonToCheckConnection, {
    description: `M13, for stewards: everybody ${WHOSE}; places, agreements and rights alone.`,
  })
  checkAgainOfAll(@Args() args: CheckAgainArgs, @Me() actor: Actor) {
    return this.queries.ofAll(actor, args);
  }
}
