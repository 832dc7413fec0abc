import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';

@Holds('impersonal')
@ObjectType({ description: 'A tier of family need. Its name is local; its synonyms are what others call it.' })
export class NeedLevel {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as universal-plus.' })
  key: string;

  @Field(() => String)
  name: string;

  @Holds('order')
  @Field(() => Int, { description: 'Its order, from the least need to the most.' })
  position: number;

  @Field(() => String)
  description: string;

  @Field(() => Boolean, {
    description: 'False for the community tier: it has tasks and requirements, but no demand, family or match.',
  })
  forFamilies: boolean;

  @Field(() => [String], { description: 'Other names for it, such as the numbered scales of neighbours.' })
  synonyms: string[];
}

@Holds('impersonal')
@ObjectType({ description: 'What a need is about, such as parental mental health or communication and language.' })
export class NeedTheme {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as young-parents.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => Boolean, { description: 'Whether it is one of the core themes that everybody should share.' })
  core: boolean;
}
