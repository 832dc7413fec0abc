import { Field, ID, InterfaceType } from '@nestjs/graphql';

@InterfaceType({
  description: 'Whatever requires competency of a person: the role of a post, or a function that is also carried.',
  resolveType: (value: object) => ('staffLevel' in value ? 'Role' : 'RoleFunction'),
})
export abstract class RoleOrFunction {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as family-mentor or lead-professional.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'What somebody who has it does, in a sentence or two.' })
  about: string;
}
