import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import { DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { GridCell } from './grid-cell.model.js';
import { NeedLevel, NeedTheme } from './need.model.js';
import { NeedQueries } from './need.queries.js';
import { Task } from './task.model.js';

const NeedLevelId = () =>
  Args('needLevelId', { type: () => ID, nullable: true, description: 'One need level; all of them if left out.' });

@Resolver()
export class NeedsResolver {
  constructor(private readonly queries: NeedQueries) {}

  @Query(() => [NeedLevel], { description: 'The tiers of family need, from the least to the most.' })
  needLevels(@Me() actor: Actor) {
    return this.queries.levels(actor);
  }

  @Query(() => [NeedTheme], { description: 'What a need may be about, the core themes first.' })
  needThemes(@Me() actor: Actor) {
    return this.queries.themes(actor);
  }

  @Query(() => [Task], { description: 'Pieces of support with what each asks today, by need level and name.' })
  tasks(@Me() actor: Actor, @NeedLevelId() needLevelId?: Id | null) {
    return this.queries.tasksOf(actor, needLevelId ?? null, actor.today, null);
  }

  @Query(() => [GridCell], {
    description: 'What each need level asks of whoever meets a family at it, by need level, essential first.',
  })
  requirementGrid(
    @Me() actor: Actor,
    @NeedLevelId() needLevelId?: Id | null,
    @Args('on', { type: () => DayScalar, nullable: true, description: 'Today if left out.' }) on?: Day | null,
  ) {
    return this.queries.grid(actor, needLevelId ?? null, on ?? actor.today, null);
  }
}
