import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import type { RequestContext } from '@app/graphql';
import { Competency } from '../competencies/index.js';
import { CompetencyQueries } from '../competencies/index.js';
import { competencyLoader, proficiencyLevelLoader } from '../competencies/index.js';
import { ProficiencyLevel } from '../frameworks/index.js';
import { Requirement } from './requirement.model.js';

/** The two fields of every type that is a requirement. */
@Resolver(() => Requirement)
export class RequirementResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency)
  competency(@Parent() { competency, competencyId }: Requirement, @Context() context: RequestContext<Actor>) {
    return competency ?? competencyLoader(context, this.competencies).load(competencyId);
  }

  @ResolveField(() => ProficiencyLevel)
  required(@Parent() { required, ...asked }: Requirement, @Context() context: RequestContext<Actor>) {
    return required ?? proficiencyLevelLoader(context, this.competencies).load(asked);
  }
}
