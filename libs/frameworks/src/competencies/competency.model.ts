import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about } from '@app/graphql';
import type { Id } from '@app/kernel';
import { CompetencyKind } from './competency-kind.js';
import { Strand } from '../frameworks/index.js';

@Holds('impersonal')
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

  @Field(() => CompetencyKind, { description: 'What it is in the tree.' })
  kind: CompetencyKind;

  @Field(() => Boolean, {
    description: 'Whether nothing stands below it; only leaves are required, held or evidenced.',
  })
  isLeaf: boolean;

  @Holds('order')
  @Field(() => Int, { description: 'Its place in the version, read from top to bottom.' })
  position: number;

  @Field(() => [Strand], {
    description: 'The strands that it belongs to, by name.',
    complexity: about(2),
  })
  strands: Strand[];

  elementId: Id;
  parentId: Id | null;
  versionId: Id;
}
