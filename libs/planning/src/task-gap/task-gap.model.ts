import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Figure, Holds } from '@app/access';
import { ProficiencyLevel, Requirement } from '@app/frameworks';
import { about } from '@app/graphql';
import { Task } from '@app/needs';
import { Cluster } from '@app/workforce';
import { CountedAnswer } from '../scope/index.js';

@Holds('impersonal')
@ObjectType({
  implements: () => Requirement,
  description:
    'One competency of a task that nobody can do, and how near the nearest holders come. Counts only: who they are is for managers.',
})
export class UnmetCompetency extends Requirement {
  @Field(() => ProficiencyLevel, {
    nullable: true,
    description: 'The highest level that anybody in post holds; null where nobody holds any.',
  })
  nearest: ProficiencyLevel | null;

  @Field(() => Figure, { description: 'numerator: heads who hold that level; base: heads in post.' })
  nearestHolders: Figure;

  @Field(() => [Cluster], {
    complexity: about(4),
    description: 'The clusters where they work, by name.',
  })
  clusters: Cluster[];
}

@Holds('impersonal')
@ObjectType({ description: 'A task that nobody in post can do.' })
export class UncoveredTask {
  @Field(() => Task)
  task: Task;

  @Field(() => [UnmetCompetency], {
    complexity: about(4),
    description: 'Each competency of the task: those that nobody holds as asked first, in the order of the framework.',
  })
  missing: UnmetCompetency[];

  @Field({ description: 'What is missing, in one sentence.' })
  inWords: string;
}

@Holds('impersonal')
@ObjectType({ description: 'P3: the tasks that nobody can do.' })
export class TasksNobodyCanDo extends CountedAnswer {
  @Holds('count of things')
  @Field(() => Int, { description: 'How many tasks were looked at: those that ask something that day.' })
  tasksLookedAt: number;

  @Field({
    description:
      'True where the answer is withheld and `tasks` is empty: you do not have the exact figures grant for all that is counted.',
  })
  hidden: boolean;

  @Field(() => [UncoveredTask], { complexity: about(12), description: 'By need level and name.' })
  tasks: UncoveredTask[];

  @Field({ description: 'The answer in one sentence.' })
  inWords: string;
}
