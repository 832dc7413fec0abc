import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about } from '@app/graphql';

@Holds('impersonal')
@ObjectType({ description: 'One rung of a proficiency scale.' })
export class ProficiencyLevel {
  @Holds('rank')
  @Field(() => Int, { description: 'Its order on the scale, from 1; requirements and standings compare by it.' })
  rank: number;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'What somebody at this level does, in a sentence.' })
  description: string;
}

@Holds('impersonal')
@ObjectType({ description: 'How well somebody does something, in steps; each framework is judged on one scale.' })
export class ProficiencyScale {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, which stays when the name for people changes.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'Where it comes from, to be shown with it: published, or our sample.' })
  provenance: string;

  @Field(() => [ProficiencyLevel], {
    description: 'Its rungs, lowest first.',
    complexity: about(4),
  })
  levels: ProficiencyLevel[];
}
