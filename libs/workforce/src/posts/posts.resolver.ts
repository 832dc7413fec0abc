import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { EndPostInput, OpenPostInput, PostsArgs } from './post.input.js';
import { Post } from './post.model.js';
import { PostQueries } from './post.queries.js';
import { PostsService } from './posts.service.js';

@Resolver()
export class PostsResolver {
  constructor(
    private readonly queries: PostQueries,
    private readonly service: PostsService,
  ) {}

  @MayAsk('STEWARD')
  @Query(() => [Post], { description: 'The posts that somebody holds today, the earliest first.' })
  posts(@Args() { practitionerId }: PostsArgs, @Me() actor: Actor) {
    return this.queries.ofPerson(actor, practitionerId, actor.today, null);
  }

  @MayAsk('STEWARD')
  @Mutation(() => Post, { description: 'Opens a post for a practitioner.' })
  openPost(@Args('input') input: OpenPostInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.service.open(actor, input);
  }

  @MayAsk('STEWARD')
  @Mutation(() => Post, {
    description:
      'Ends a post: the old one is voided with your reason, and the one that ends on the last day takes its place and is the answer.',
  })
  endPost(@Args('input') input: EndPostInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.service.end(actor, input);
  }
}
