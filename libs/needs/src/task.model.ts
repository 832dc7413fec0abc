import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@app/kernel';
import { NeedLevel, NeedTheme } from './need.model.js';

@ObjectType({ description: 'A competency at a proficiency level that a task asks of whoever does it.' })
export class TaskRequirement {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The rank asked for, on the scale of the competency’s framework.' })
  rank: number;

  competencyId: Id;
}

@ObjectType({ description: 'A piece of support at a need level.' })
export class Task {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'A name for programs, such as task.first-contact.' })
  key: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'What is done, in a sentence.' })
  description: string;

  @Field(() => NeedLevel, { description: 'The need level at which it is done.' })
  level: NeedLevel;

  @Field(() => NeedTheme, { nullable: true, description: 'What it is about; null where it belongs to every theme.' })
  theme: NeedTheme | null;

  @Field(() => [TaskRequirement], {
    description: 'Everything that one person needs in order to do it.',
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
  })
  requirements: TaskRequirement[];
}
