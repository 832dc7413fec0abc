import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Strand } from './strand.model.js';

@ObjectType({ description: 'Something to know or to be able to do: one node in the tree of a framework version.' })
export class Competency {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, its own within the version.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  description: string;

  @Field(() => String, { description: 'element, skill, knowledge, group or competency.' })
  kind: string;

  @Field(() => Boolean, {
    description: 'Whether nothing stands below it; only leaves are required, held or evidenced.',
  })
  isLeaf: boolean;

  @Field(() => Int, { description: 'Its order among those with the same parent.' })
  position: number;

  @Field(() => [Strand], {
    description: 'The strands that it belongs to.',
    complexity: ({ childComplexity }) => 1 + 2 * childComplexity,
  })
  strands: Strand[];

  @Field(() => ID, { description: 'The top of its branch; itself for a top.' })
  elementId: string;

  @Field(() => String, { description: 'The name of the top of its branch.' })
  elementName: string;

  @Field(() => ID, { nullable: true, description: 'What it stands directly below; null for a top.' })
  parentId: string | null;

  @Field(() => ID, { description: 'The framework version that it belongs to.' })
  versionId: string;

  @Field(() => String)
  frameworkKey: string;

  @Field(() => String)
  frameworkName: string;
}
