import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { WaitingForStewards } from './waiting.model.js';
import { WaitingQueries } from './waiting.queries.js';

@Resolver()
export class WaitingResolver {
  constructor(private readonly waiting: WaitingQueries) {}

  @MayAsk('STEWARD')
  @Query(() => WaitingForStewards, {
    description:
      'How many requests for correction and how many lists wait for a data steward, and of whom no list of this month came.',
  })
  waitingForStewards(@Me() actor: Actor) {
    return this.waiting.forStewards(actor);
  }
}
