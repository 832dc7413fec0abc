import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, asAt, MayAsk, Me } from '@app/access';
import { GridCell } from './grid-cell.model.js';
import { NeedLevelArgs } from './need.args.js';
import { NeedLevel, NeedTheme } from './need.model.js';
import { NeedQueries } from './need.queries.js';
import { Task } from './task.model.js';

@Resolver()
export class NeedsResolver {
  constructor(private readonly queries: NeedQueries) {}

  @MayAsk('anybody')
  @Query(() => [NeedLevel], { description: 'The tiers of family need, from the least to the most.' })
  needLevels(@Me() actor: Actor) {
    return this.queries.levels(actor);
  }

  @MayAsk('anybody')
  @Query(() => [NeedTheme], { description: 'What a need may be about, the core themes first.' })
  needThemes(@Me() actor: Actor) {
    return this.queries.themes(actor);
  }

  @MayAsk('anybody')
  @Query(() => [Task], { description: 'Pieces of support with what each asks on the day, by need level and name.' })
  tasks(@Args() { needLevelId, ...when }: NeedLevelArgs, @Me() actor: Actor) {
    const { on, knownAt } = asAt(when, actor);
    return this.queries.tasksOf(actor, needLevelId ?? null, on, knownAt);
  }

  @MayAsk('anybody')
  @Query(() => [GridCell], {
    description:
      'What each need level asks of whoever meets a family at it: by need level, essential first, in the order of the framework.',
  })
  requirementGrid(@Args() { needLevelId, ...when }: NeedLevelArgs, @Me() actor: Actor) {
    const { on, knownAt } = asAt(when, actor);
    return this.queries.grid(actor, needLevelId ?? null, on, knownAt);
  }
}
