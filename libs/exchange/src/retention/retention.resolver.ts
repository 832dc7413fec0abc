import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { PageArgs } from '@app/graphql';
import {
  HoldPersonInput,
  LiftHoldInput,
  PersonHold,
  PersonHoldConnection,
  Retention,
  SetRetentionInput,
} from './retention.model.js';
import { RetentionQueries } from './retention.queries.js';
import { RetentionService } from './retention.service.js';

@Resolver()
export class RetentionResolver {
  constructor(
    private readonly queries: RetentionQueries,
    private readonly service: RetentionService,
  ) {}

  @MayAsk('STEWARD')
  @Query(() => Retention, {
    description: 'How long things are kept, by kind, what the next night would take away, and what the last ones did.',
  })
  retention(@Me() actor: Actor) {
    return this.queries.schedule(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Decided how long a kind of records is kept')
  @Mutation(() => Retention, { description: 'Keeps a kind of records for another time, from the next night on.' })
  async setRetention(@Args('input') input: SetRetentionInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.set(actor, input);
    return this.queries.schedule(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at whose record is held')
  @Query(() => PersonHoldConnection, {
    description: 'On whom there is a hold, or was: by id from the highest, which is the last first.',
  })
  personHolds(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.queries.holds(actor, page);
  }

  @MayAsk('STEWARD')
  @ActInWords('Put a hold on a record')
  @Mutation(() => PersonHold, {
    description: 'Somebody is not erased, and what lists said of them stays, until the hold is lifted.',
  })
  async holdPerson(@Args('input') input: HoldPersonInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.hold(actor, await this.service.hold(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Lifted a hold on a record')
  @Mutation(() => PersonHold, { description: 'Lifts a hold: what its time was over of goes the next night.' })
  async liftHold(@Args('input') input: LiftHoldInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.lift(actor, input);
    return this.queries.hold(actor, input.holdId);
  }
}
