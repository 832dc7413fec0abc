import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Requirement } from '@app/frameworks';
import { about } from '@app/graphql';
import { NeedLevel, NeedTheme } from './need.model.js';

@Holds('impersonal')
@ObjectType({
  implements: () => Requirement,
  description: 'A competency at a proficiency level that a task asks of whoever does it.',
})
export class TaskRequirement extends Requirement {
  @Field(() => ID)
  id: string;
}

@Holds('impersonal')
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
  needLevel: NeedLevel;

  @Field(() => NeedTheme, { nullable: true, description: 'What it is about; null where it belongs to every theme.' })
  theme: NeedTheme | null;

  @Field(() => [TaskRequirement], {
    description: 'Everything that one person needs in order to do it, in the order of the framework.',
    complexity: about(4),
  })
  requirements: TaskRequirement[];
}
