import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';

@Holds('impersonal')
@ObjectType({
  description: 'A thread that cuts across the elements of a framework, such as disability and disadvantage.',
})
export class Strand {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, which stays when the name for people changes.' })
  key: string;

  @Field(() => String)
  name: string;
}
