import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What a person can also carry, whatever their role: lead professional, key worker, champion, mentor …',
})
export class RoleFunction {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as lead-professional.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'What somebody who carries it does, in a sentence or two.' })
  about: string;
}
