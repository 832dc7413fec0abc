import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, AsAtArgs, asAt, Me, ownPractitioner } from '@app/access';
import { Competency, competencyLoader, CompetencyQueries } from '@app/frameworks';
import { PageArgs, type RequestContext } from '@app/graphql';
import { MyTeam, TeamLine } from './team.model.js';
import { TeamQueries } from './team.queries.js';

@Resolver(() => TeamLine)
export class TeamResolver {
  constructor(
    private readonly teams: TeamQueries,
    private readonly competencies: CompetencyQueries,
  ) {}

  @Query(() => MyTeam, {
    description:
      'M2. My team’s requirements: met, lapsing and lapsed. Your people are those whose line manager you are, directly or below, and those whose team you lead; of another day, those of them whom you managed then too.',
  })
  myTeam(@Args() when: AsAtArgs, @Args() page: PageArgs, @Me() actor: Actor) {
    return this.teams.myTeam(actor, ownPractitioner(actor), asAt(when, actor), page);
  }

  @ResolveField(() => Competency, { description: 'The competency asked for.' })
  competency(@Parent() line: TeamLine, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(line.competencyId);
  }
}
