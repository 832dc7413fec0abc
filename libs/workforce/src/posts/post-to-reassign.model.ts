import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { closedSet, connectionOf } from '@app/graphql';
import { Practitioner } from '../people/index.js';
import { Post } from './post.model.js';

export const PostLink = closedSet('PostLink', 'Who manages or supervises the holder of a post.', {
  LINE_MANAGER: 'Its line manager.',
  CLINICAL_SUPERVISOR: 'Its clinical supervisor.',
  TEAM_LEADER: 'The leader of its team, where it names no line manager.',
});
export type PostLink = keyof typeof PostLink;

@Holds('names a person')
@ObjectType({
  description: 'A post of today whose line manager, clinical supervisor or team leader has no post today.',
})
export class PostToReassign {
  @Field(() => Post, { description: 'The post, with whom it names.' })
  post: Post;

  @Field(() => [PostLink], { description: 'Which of them have no post.' })
  absent: PostLink[];

  @Field(() => [Practitioner], {
    nullable: true,
    description:
      'Who manages the holder meanwhile: the next up who is in post, several where the last posts of whoever left name several; empty is nobody. Null where only the supervisor has no post.',
  })
  managedMeanwhileBy: Practitioner[] | null;
}

export const PostToReassignConnection = connectionOf(PostToReassign);
