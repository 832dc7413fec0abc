import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me, ownPractitioner } from '@app/access';
import { SelfRatingInput } from './self-rating.input.js';
import { SelfRating } from './self-rating.model.js';
import { SelfRatingsService } from './self-ratings.service.js';

@Resolver()
export class SelfRatingsResolver {
  constructor(private readonly ratings: SelfRatingsService) {}

  @MayAsk('PRACTITIONER')
  @ActInWords('Rated themselves')
  @Mutation(() => SelfRating, {
    description: 'R9. Says how well you know something yourself. It never changes your standing.',
  })
  rateMyself(@Args('input') input: SelfRatingInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.ratings.rate(actor, ownPractitioner(actor), input);
  }
}
