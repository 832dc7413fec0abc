import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { PageArgs } from '@app/graphql';
import { AddOwnLearningInput, ChangeOwnLearningInput, RemoveOwnLearningInput } from './learning.input.js';
import { Learning, LearningConnection } from './learning.model.js';
import { LearningQueries } from './learning.queries.js';
import { LearningService } from './learning.service.js';

/** Somebody's own record of learning, and what they add to it themselves. */
@Resolver()
export class LearningResolver {
  constructor(
    private readonly queries: LearningQueries,
    private readonly service: LearningService,
  ) {}

  @MayAsk('PRACTITIONER')
  @Query(() => LearningConnection, {
    description:
      'My whole record of learning, as it stands: what I attended, was assessed or seen at, brought from elsewhere and added myself, whether or not a post asks for it. The newest first, then by id from the highest.',
  })
  myLearning(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.queries.mine(actor, page);
  }

  @MayAsk('PRACTITIONER')
  @ActInWords('Added to their own record of learning')
  @Mutation(() => Learning, {
    description: 'Adds something to one’s own record of learning. It changes no standing, and nobody else reads it.',
  })
  addOwnLearning(@Args('input') input: AddOwnLearningInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.service.add(actor, input);
  }

  @MayAsk('PRACTITIONER')
  @ActInWords('Changed what they had added to their own record of learning')
  @Mutation(() => Learning, {
    description: 'Changes what one added oneself. It has a new id; the words that it had before are gone.',
  })
  changeOwnLearning(@Args('input') input: ChangeOwnLearningInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.service.change(actor, input);
  }

  @MayAsk('PRACTITIONER')
  @ActInWords('Removed what they had added to their own record of learning')
  @Mutation(() => Learning, { description: 'Removes what one added oneself, its words for good.' })
  removeOwnLearning(
    @Args('input') { learningId }: RemoveOwnLearningInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.service.remove(actor, learningId);
  }
}
