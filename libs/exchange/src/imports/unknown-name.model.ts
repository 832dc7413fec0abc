import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about } from '@app/graphql';
import type { Id } from '@app/kernel';
import { ListNameField } from './list-kind.js';

@Holds('impersonal')
@ObjectType({
  description: 'What a name in a list may mean: a role, site, team, module, cluster or need level of ours.',
})
export class ListNameMeaning {
  @Field(() => ID)
  id: Id;

  @Field()
  name: string;
}

@Holds('impersonal')
@ObjectType({
  description: 'A name in a list that nothing of ours has: no role, site, team, module, cluster or need level.',
})
export class UnknownListName {
  @Field(() => ListNameField)
  field: ListNameField;

  @Field({ description: 'As the list has it; of several spellings, that in the most rows.' })
  name: string;

  @Holds('count of things')
  @Field(() => Int, { description: 'How many rows say so.' })
  rows: number;

  @Field(() => ListNameMeaning, { nullable: true, description: 'What was said that it means; null is not said yet.' })
  means: ListNameMeaning | null;

  @Field(() => [ListNameMeaning], { description: 'What is called nearly so: three at most.', complexity: about(1) })
  likely: ListNameMeaning[];
}
