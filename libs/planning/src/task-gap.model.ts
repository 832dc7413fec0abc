import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Figure } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day } from '@app/kernel';
import { Task } from '@app/needs';

@ObjectType({
  description:
    'One competency of a task that nobody can do, and how near the nearest holders come. Counts only: who they are is for managers.',
})
export class TaskLack {
  @Field(() => ID)
  competencyId: string;

  @Field(() => Int)
  required: number;

  @Field()
  requiredName: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The highest rank that anybody in post holds; null where nobody holds any.',
  })
  nearestRank: number | null;

  @Field(() => String, { nullable: true })
  nearestName: string | null;

  @Field(() => Figure, { description: 'numerator: heads who hold that rank; base: heads in post.' })
  nearestHolders: Figure;

  @Field(() => [String], { description: 'The clusters where they work.' })
  clusters: string[];
}

@ObjectType({ description: 'A task that nobody in post can do.' })
export class ImpossibleTask {
  @Field(() => Task)
  task: Task;

  @Field(() => [TaskLack], {
    complexity: ({ childComplexity }) => 1 + 4 * childComplexity,
    description: 'Each competency of the task, those that nobody holds as asked first.',
  })
  missing: TaskLack[];

  @Field({ description: 'What is missing, in one sentence.' })
  inWords: string;
}

@ObjectType({ description: 'P3: the tasks that nobody can do.' })
export class TasksNobodyCanDo {
  @Field(() => DayScalar)
  on: Day;

  @Field(() => DayScalar, { nullable: true })
  knownAt: Day | null;

  @Field(() => Int, { description: 'How many tasks were looked at.' })
  tasksLookedAt: number;

  @Field({
    description: 'True where the answer is withheld and `tasks` is empty: you do not have the exact figures grant.',
  })
  hidden: boolean;

  @Field(() => [ImpossibleTask])
  tasks: ImpossibleTask[];

  @Field({ description: 'The answer in one sentence.' })
  inWords: string;
}
