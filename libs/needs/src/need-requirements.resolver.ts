import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import { Competency, competencyLoader, CompetencyQueries, levelNameLoader } from '@app/frameworks';
import type { RequestContext } from '@app/graphql';
import { GridCell } from './grid-cell.model.js';
import { TaskRequirement } from './task.model.js';

const ASKED = { description: 'What is asked for.' };
const IN_WORDS = { nullable: true, description: 'The rank in words, such as "With support".' };

@Resolver(() => TaskRequirement)
export class TaskRequirementResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency, ASKED)
  competency(@Parent() { competencyId }: TaskRequirement, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(competencyId);
  }

  @ResolveField(() => String, IN_WORDS)
  proficiencyLevelName(@Parent() requirement: TaskRequirement, @Context() context: RequestContext<Actor>) {
    return levelNameLoader(context, context.actor, this.competencies).load(requirement);
  }
}

@Resolver(() => GridCell)
export class GridCellResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency, ASKED)
  competency(@Parent() { competencyId }: GridCell, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(competencyId);
  }

  @ResolveField(() => String, IN_WORDS)
  proficiencyLevelName(@Parent() cell: GridCell, @Context() context: RequestContext<Actor>) {
    return levelNameLoader(context, context.actor, this.competencies).load(cell);
  }
}
