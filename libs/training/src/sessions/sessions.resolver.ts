import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { DayScalar, PageArgs } from '@app/graphql';
import type { Day } from '@app/kernel';
import { AddSessionInput, ChangeCapacityInput } from './session.input.js';
import { Session, SessionConnection } from './session.model.js';
import { SessionQueries } from './session.queries.js';
import { SessionsService } from './sessions.service.js';

@Resolver()
export class SessionsResolver {
  constructor(
    private readonly queries: SessionQueries,
    private readonly sessions: SessionsService,
  ) {}

  @MayAsk('TRAINER')
  @Query(() => SessionConnection, {
    description:
      'The sessions you train, from a day on, today if left out, and before it whatever is still to be marked, however old, and those with results due; by day and time.',
  })
  mySessions(
    @Args() page: PageArgs,
    @Me() actor: Actor,
    @Args('from', { type: () => DayScalar, nullable: true }) from?: Day | null,
  ) {
    return this.queries.mine(actor, from ?? actor.today, page);
  }

  @MayAsk('TRAINER')
  @ActInWords('Added a session')
  @Mutation(() => Session, { description: 'Adds a session that you train.' })
  addSession(@Args('input') input: AddSessionInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.sessions.add(actor, input);
  }

  @MayAsk('TRAINER')
  @ActInWords('Changed how many places a session has')
  @Mutation(() => Session, {
    description:
      'Changes how many places a session that you train has, until it starts; never fewer than are booked. Whoever waits longest has what is added.',
  })
  changeCapacity(@Args('input') input: ChangeCapacityInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.sessions.changeCapacity(actor, input);
  }
}
