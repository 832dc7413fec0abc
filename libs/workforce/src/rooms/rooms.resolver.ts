import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { AddRoomInput, ChangeRoomInput, CloseRoomInput, ReopenRoomInput, RoomsArgs } from './room.input.js';
import { Room } from './room.model.js';
import { RoomsQueries } from './rooms.queries.js';
import { RoomsService } from './rooms.service.js';

@Resolver()
export class RoomsResolver {
  constructor(
    private readonly queries: RoomsQueries,
    private readonly service: RoomsService,
  ) {}

  @MayAsk('anybody')
  @Query(() => [Room], { description: 'The rooms of a site: those in use by name, then those closed.' })
  rooms(@Args() { siteId }: RoomsArgs, @Me() actor: Actor) {
    return this.queries.ofSite(actor, siteId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a room')
  @Mutation(() => Room, { description: 'Adds a room to a site.' })
  async addRoom(@Args('input') input: AddRoomInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.room(actor, await this.service.add(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed a room')
  @Mutation(() => Room, { description: 'Changes a room’s name or seats, or whether it is free of steps.' })
  async changeRoom(@Args('input') input: ChangeRoomInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.change(actor, input);
    return this.queries.room(actor, input.roomId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Closed a room')
  @Mutation(() => Room, { description: 'Sets the last day on which a room is used.' })
  async closeRoom(@Args('input') input: CloseRoomInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.close(actor, input);
    return this.queries.room(actor, input.roomId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Opened a room again')
  @Mutation(() => Room, { description: 'Takes the last day of a room away: it is used again.' })
  async reopenRoom(@Args('input') input: ReopenRoomInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.reopen(actor, input);
    return this.queries.room(actor, input.roomId);
  }
}
