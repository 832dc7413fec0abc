import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import { Competency, competencyLoader, CompetencyQueries } from '@app/frameworks';
import type { RequestContext } from '@app/graphql';
import { WayGap } from './next-level.model.js';

@Resolver(() => WayGap)
export class WayGapResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency, { description: 'What is missing.' })
  competency(@Parent() gap: WayGap, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(gap.competencyId);
  }
}
