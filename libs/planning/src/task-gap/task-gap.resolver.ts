import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, asAt, MayAsk, Me } from '@app/access';
import { AnyNeedLevelArgs } from './task-gap.args.js';
import { TasksNobodyCanDo } from './task-gap.model.js';
import { TaskGapQueries } from './task-gap.queries.js';

@Resolver()
export class TaskGapResolver {
  constructor(private readonly queries: TaskGapQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read which tasks nobody can do')
  @Query(() => TasksNobodyCanDo, {
    description: 'P3. Which tasks at this need level nobody can do: what is missing, and the nearest holders, counted.',
  })
  tasksNobodyCanDo(@Args() { needLevelId, ...when }: AnyNeedLevelArgs, @Me() actor: Actor) {
    return this.queries.nobodyCanDo(actor, needLevelId ?? null, asAt(when, actor));
  }
}
