import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, managerAskedFor, MayAsk, Me, WhoseTeamArgs } from '@app/access';
import { TeamReachArgs } from './team-reach.args.js';
import { TeamReach } from './team-reach.model.js';
import { TeamReachQueries } from './team-reach.queries.js';

@Resolver()
export class TeamReachResolver {
  constructor(private readonly queries: TeamReachQueries) {}

  @MayAsk('MANAGER')
  @ActInWords('Looked at which needs a team can meet')
  @Query(() => TeamReach, {
    description:
      'M2, for the families: which levels of need my team can meet where it works, and which nobody on it can.',
  })
  teamReach(@Args() { managerId }: WhoseTeamArgs, @Args() { on }: TeamReachArgs, @Me() actor: Actor) {
    return this.queries.of(actor, managerAskedFor(actor, managerId), on ?? actor.today);
  }
}
