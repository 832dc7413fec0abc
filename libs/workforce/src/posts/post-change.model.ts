import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day, Id, Instant } from '@app/kernel';
import { RoleFunction } from '@app/roles';
import { Post } from './post.model.js';

@Holds('names a person')
@ObjectType({
  description:
    'That somebody leaves, as no post of theirs goes on or begins within 31 days, and what was let go of with it.',
})
export class Leaving {
  @Field(() => ID)
  id: Id;

  /** All that were voided or recorded with the change, or recorded with the end that it voids, of which the first is told. */
  ids: Id[];

  /** When it was told: what was taken up again by then is not told as let go of. */
  at: Instant;

  @Field(() => DayScalar, {
    description: 'The last day in post: the first, where the change makes them leave, or not leave, more than once.',
  })
  lastDay: Day;

  @Field(() => [RoleFunction], { description: 'The functions that they carried, which end with it, by name.' })
  functions: RoleFunction[];
}

@Holds('names a person')
@ObjectType({ description: 'A post as it is now, and what follows from the change.' })
export class PostChange {
  @Field(() => Post)
  post: Post;

  @Field(() => Leaving, {
    nullable: true,
    description:
      'The leaving that follows from the change, that was voided with it, or that followed from the end that it voids, with all that was let go of and is not held again: null where there is none.',
  })
  leaving: Leaving | null;
}
