import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { PageArgs } from '@app/graphql';
import { ForeseenEnding, HandedOver } from './foreseen-ending.model.js';
import { ForeseenEndingQueries } from './foreseen-ending.queries.js';
import { HandOverService } from './hand-over.service.js';
import { NothingGained } from './nothing-gained.js';
import { PostToReassignConnection } from './post-to-reassign.model.js';
import { PostChange } from './post-change.model.js';
import {
  ChangePostInput,
  EndPostInput,
  ForeseenEndingArgs,
  HandOverInput,
  OpenPostInput,
  PostsArgs,
  VoidPostEndInput,
  VoidPostInput,
} from './post.input.js';
import { Post } from './post.model.js';
import { PostQueries } from './post.queries.js';
import { PostsService } from './posts.service.js';
import { PostsToReassignQueries } from './posts-to-reassign.queries.js';

@Resolver()
export class PostsResolver {
  constructor(
    private readonly queries: PostQueries,
    private readonly toReassign: PostsToReassignQueries,
    private readonly service: PostsService,
    private readonly foreseen: ForeseenEndingQueries,
    private readonly handOvers: HandOverService,
    private readonly gained: NothingGained,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at the posts of a person')
  @Query(() => [Post], {
    description:
      'The posts that somebody holds today or will hold, and those that ended since a day, by first day, those of one day by id.',
  })
  posts(@Args() { practitionerId, since }: PostsArgs, @Me() actor: Actor) {
    return this.queries.since(actor, practitionerId, since ?? actor.today);
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at posts without a manager or supervisor')
  @Query(() => PostToReassignConnection, {
    description:
      'The posts of today whose line manager, clinical supervisor or team leader has no post today, in the order of their holders’ names.',
  })
  postsToReassign(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.toReassign.today(actor, page);
  }

  @MayAsk('STEWARD')
  @ActInWords('Read what the end of a post would do')
  @Query(() => ForeseenEnding, {
    description:
      'What will follow if a post ends on a day: whether they leave, which places, functions and grants go with it, and who needs another manager.',
  })
  foreseenEnding(@Args() { postId, lastDay }: ForeseenEndingArgs, @Me() actor: Actor) {
    return this.foreseen.of(actor, postId, lastDay);
  }

  @MayAsk('STEWARD')
  @ActInWords('Handed people over to another manager')
  @Mutation(() => HandedOver, {
    description:
      'Gives everybody whose line manager somebody is another one from a day on, all of them or none. Posts that begin later are handed over from their first day.',
  })
  handOver(@Args('input') input: HandOverInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.gained.by(actor, () => this.handOvers.handOver(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Opened a post')
  @Mutation(() => PostChange, {
    description:
      'Opens a post for a practitioner. One with a last day is an end like any other: where it becomes their last, places after it are released and functions end.',
  })
  openPost(@Args('input') input: OpenPostInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.gained.by(actor, () => this.service.open(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed a post')
  @Mutation(() => PostChange, {
    description:
      'Changes the hours, site, host, team, line manager or clinical supervisor of a post from a day on: the post ends the day before and goes on changed, so its holder keeps places and functions. Another role or employer is another post.',
  })
  changePost(@Args('input') input: ChangePostInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.gained.by(actor, () => this.service.change(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Ended a post')
  @Mutation(() => PostChange, {
    description:
      'Ends a post: the old one is voided with your reason, and the one that ends on the last day takes its place. Where it was their last, their places on sessions after it are released and the functions that they carried end.',
  })
  endPost(@Args('input') input: EndPostInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.gained.by(actor, () => this.service.end(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Took back the end of a post')
  @Mutation(() => PostChange, {
    description:
      'Voids an end that was recorded: the post goes on as before. What was let go of with the end is in the answer, and does not come back by itself.',
  })
  voidPostEnd(@Args('input') input: VoidPostEndInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.gained.by(actor, () => this.service.voidEnd(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Withdrew a post entered in error')
  @Mutation(() => PostChange, {
    description:
      'Voids a post that was entered in error: it never was. A post that is over is ended instead. Voiding what a change made of a post takes that change back: the post goes on as before, and nobody leaves. Where it leaves them with ended posts only, places after the last day are released and functions end. The answer shows it as it stood.',
  })
  voidPost(@Args('input') input: VoidPostInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.gained.by(actor, () => this.service.void(actor, input));
  }
}
