import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import { Competency, competencyLoader, CompetencyQueries, levelNameLoader } from '@app/frameworks';
import type { RequestContext } from '@app/graphql';
import { RoleRequirement } from './role-requirement.model.js';

@Resolver(() => RoleRequirement)
export class RoleRequirementResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency, { description: 'What is asked for.' })
  competency(@Parent() { competencyId }: RoleRequirement, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(competencyId);
  }

  @ResolveField(() => String, { nullable: true, description: 'The rank in words, such as "With support".' })
  proficiencyLevelName(@Parent() requirement: RoleRequirement, @Context() context: RequestContext<Actor>) {
    return levelNameLoader(context, context.actor, this.competencies).load(requirement);
  }
}
