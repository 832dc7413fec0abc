import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { closedSet, connectionOf } from '@app/graphql';
import { Practitioner } from '../people/index.js';
import { Post } from './post.model.js';

export const PostLink = closedSet('PostLink', 'Whom a post names beside its holder.', {
  LINE_MANAGER: 'Its line manager.',
  CLINICAL_SUPERVISOR: 'Its clinical supervisor.',
});
export type PostLink = keyof typeof PostLink;

@Holds('names a person')
@ObjectType({ description: 'A post of today that names a line manager or clinical supervisor who has no post today.' })
export class PostToReassign {
  @Field(() => Post, { description: 'The post, with whom it names.' })
  post: Post;

  @Field(() => [PostLink], { description: 'Which of them have no post.' })
  absent: PostLink[];

  @Field(() => [Practitioner], {
    nullable: true,
    description:
      'Who manages the holder meanwhile: the next up who is in post, several where the last posts of whoever left name several; empty is nobody. Null where the line manager is in post.',
  })
  managedMeanwhileBy: Practitioner[] | null;
}

export const PostToReassignConnection = connectionOf(PostToReassign);
