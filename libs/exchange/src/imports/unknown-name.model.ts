import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { ListNameField } from './list-kind.js';

@Holds('impersonal')
@ObjectType({
  description: 'A name in a list that nothing of ours has: no role, site, team, module, cluster or need level.',
})
export class UnknownListName {
  @Field(() => ListNameField)
  field: ListNameField;

  @Field({ description: 'As the list has it.' })
  name: string;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many rows say so.' })
  rows: number;
}
