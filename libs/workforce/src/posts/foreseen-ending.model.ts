import { Field, ObjectType } from '@nestjs/graphql';
import { GrantKind, Holds } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { RoleFunction } from '@app/roles';
import { Practitioner } from '../people/index.js';
import { Post } from './post.model.js';

@Holds('names a person')
@ObjectType({ description: 'What will follow if a post ends on a day: nothing of it is done by asking.' })
export class ForeseenEnding {
  @Field(() => Post)
  post: Post;

  /** When they are in post again after it; null is never. */
  backOn: Day | null;

  /** Whose post it is. */
  practitionerId: Id;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The last day in any post, where they leave by it; null where another post goes on, or begins within 31 days.',
  })
  leavesOn: Day | null;

  @Field(() => DayScalar, {
    nullable: true,
    description:
      'The first day after it on which they are in no post, however soon the next begins: from then on grants rest and their people have no manager. Null where another goes on.',
  })
  withoutPostFrom: Day | null;

  @Field(() => [RoleFunction], { description: 'The functions that they carry and that end with it, by name.' })
  functions: RoleFunction[];

  @Field(() => [GrantKind], {
    description: 'The grants of theirs that rest on a post and have no effect while they are in none.',
  })
  grants: GrantKind[];

  @Field(() => [GrantKind], {
    description: 'The grants of theirs that rest on no post and stay in force: end those that they shall not keep.',
  })
  keeps: GrantKind[];

  @Field(() => [Practitioner], {
    description:
      'Whom they manage or supervise by a post, or lead in a team without a line manager, after that day, by name: give these another one.',
  })
  manages: Practitioner[];
}

@Holds('names a person')
@ObjectType({ description: 'The posts that have another line manager now.' })
export class HandedOver {
  @Field(() => Practitioner, { description: 'Their line manager until then.' })
  before: Practitioner;

  @Field(() => [Post], { description: 'As they are from the day on, in the order of their holders’ names.' })
  posts: Post[];

  @Field(() => [Practitioner], {
    description:
      'Whom they still supervise, or lead in a team without a line manager, by name: each of these is changed by itself.',
  })
  left: Practitioner[];
}
