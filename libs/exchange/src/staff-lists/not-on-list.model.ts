import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { type Connection, connectionOf, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';

@Holds('names a person')
@ObjectType({
  description: 'Somebody with a post at the employer whom its list does not name: nothing is done about it.',
})
export class NotOnList {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => ID, { description: 'The post, by which its end is recorded.' })
  postId: Id;

  @Field({ description: 'The role of the post, by name.' })
  role: string;

  @Field(() => String, { nullable: true, description: 'The site of the post, by name; null is none.' })
  site: string | null;

  @Field(() => String, { nullable: true, description: 'Their number at this employer; null is none.' })
  staffNumber: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day of the post as recorded; null is open-ended.' })
  lastDay: Day | null;
}

export const NotOnListConnection = connectionOf(NotOnList);

@Holds('names a person')
@ObjectType({ description: 'Whom a staff list does not name, though they have a post at the employer on its day.' })
export class NotOnStaffList {
  @Field(() => Int, {
    nullable: true,
    description: 'How many posts; null where the list was not compared, or what it said is forgotten.',
  })
  posts: number | null;

  @Field(() => NotOnListConnection, { description: 'Their posts, in the order of names.' })
  people: Connection<NotOnList>;
}
