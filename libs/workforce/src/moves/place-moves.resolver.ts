import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { MoveClusterInput, MoveSiteInput, MoveTeamInput, PlaceMovesArgs, VoidMoveInput } from './place-move.input.js';
import { PlaceMove } from './place-move.model.js';
import { PlaceMovesQueries } from './place-moves.queries.js';
import { PlaceMovesService } from './place-moves.service.js';

@Resolver()
export class PlaceMovesResolver {
  constructor(
    private readonly queries: PlaceMovesQueries,
    private readonly service: PlaceMovesService,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at the moves of a place')
  @Query(() => [PlaceMove], {
    description: 'The moves of a site, a team or a cluster, the latest first day first; those taken back among them.',
  })
  placeMoves(@Args() { placeId }: PlaceMovesArgs, @Me() actor: Actor) {
    return this.queries.of(actor, placeId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Moved a site')
  @Mutation(() => PlaceMove, {
    description: 'Puts a site into another cluster, or into none, from a day on. Its posts count there from then on.',
  })
  async moveSite(@Args('input') input: MoveSiteInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.service.moveSite(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Moved a team')
  @Mutation(() => PlaceMove, {
    description:
      'Has a team serve another cluster, or none, from a day on. Its posts without a site in a cluster count there.',
  })
  async moveTeam(@Args('input') input: MoveTeamInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.service.moveTeam(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Moved a cluster')
  @Mutation(() => PlaceMove, {
    description: 'Puts a cluster into another area from a day on. Whoever plans for the area sees it from then on.',
  })
  async moveCluster(@Args('input') input: MoveClusterInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.service.moveCluster(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Took back a move')
  @Mutation(() => PlaceMove, {
    description: 'Takes back a move that was wrong: the place lies where it did without it, on all days.',
  })
  async voidMove(@Args('input') input: VoidMoveInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.voidMove(actor, input);
    return this.queries.byId(actor, input.moveId);
  }
}
