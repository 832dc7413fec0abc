import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { NothingGained } from '../posts/index.js';
import { ChangeTeamLeaderInput, TeamLeadersArgs, VoidTeamLeaderChangeInput } from './team-leader.input.js';
import { TeamLeader } from './team-leader.model.js';
import { TeamLeadersQueries } from './team-leaders.queries.js';
import { TeamLeadersService } from './team-leaders.service.js';

@Resolver()
export class TeamLeadersResolver {
  constructor(
    private readonly queries: TeamLeadersQueries,
    private readonly service: TeamLeadersService,
    private readonly gained: NothingGained,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at who leads a team')
  @Query(() => [TeamLeader], {
    description: 'Who leads a team, and who did before, the latest first day first; what was taken back among them.',
  })
  teamLeaders(@Args() { teamId }: TeamLeadersArgs, @Me() actor: Actor) {
    return this.queries.of(actor, teamId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed who leads a team')
  @Mutation(() => [TeamLeader], {
    description:
      'Has somebody else, or nobody, lead a team from a day on; answers with its leaders. They see the records of its people from then on, and whoever led it before no more.',
  })
  async changeTeamLeader(
    @Args('input') input: ChangeTeamLeaderInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.gained.by(actor, () => this.service.change(actor, input));
    return this.queries.of(actor, input.teamId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Took back a change of who leads a team')
  @Mutation(() => [TeamLeader], {
    description: 'Takes back a change of a leader that was wrong; answers with the leaders of its team.',
  })
  async voidTeamLeaderChange(
    @Args('input') input: VoidTeamLeaderChangeInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.of(actor, await this.gained.by(actor, () => this.service.void(actor, input)));
  }
}
