import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { type Connection, connectionOf, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';

@Holds('names a person')
@ObjectType({
  description: 'A post at the employer that no row of its list is about, and whose it is: nothing is done about it.',
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
@ObjectType({
  description:
    'Posts at the employer, on the day of a staff list, that no row of it is about. Whoever may be meant by a row in doubt has none among them.',
})
export class NotOnStaffList {
  @Field(() => Int, {
    nullable: true,
    description: 'How many posts; null where the list was not compared, or what it said is forgotten.',
  })
  posts: number | null;

  @Field(() => NotOnListConnection, { description: 'The posts, in the order of the names of whose they are.' })
  people: Connection<NotOnList>;
}
