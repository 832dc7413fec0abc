import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, AsAtArgs, asAt, managerAskedFor, MayAsk, Me, WhoseTeamArgs } from '@app/access';
import { PageArgs } from '@app/graphql';
import { MyTeam } from './team.model.js';
import { TeamQueries } from './team.queries.js';

@Resolver()
export class TeamResolver {
  constructor(private readonly teams: TeamQueries) {}

  @MayAsk('MANAGER')
  @ActInWords('Looked at the team and what each person meets')
  @Query(() => MyTeam, {
    description:
      'M2. My team’s requirements: met, lapsing and lapsed. Your people are those whose line manager you are, directly or below, and those whose team you lead; of another day, those of them whom you managed then too.',
  })
  myTeam(@Args() { managerId }: WhoseTeamArgs, @Args() when: AsAtArgs, @Args() page: PageArgs, @Me() actor: Actor) {
    return this.teams.myTeam(actor, managerAskedFor(actor, managerId), asAt(when, actor), page);
  }
}
