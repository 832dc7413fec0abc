import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import type { RequestContext } from '@app/graphql';
import { Competency } from './competency.model.js';
import { CompetencyQueries } from './competency.queries.js';
import { FrameworkQueries, FrameworkVersion, frameworkVersion } from '../frameworks/index.js';
import { competencyLoader } from './competency.loader.js';

/** Where a competency stands. */
@Resolver(() => Competency)
export class CompetencyResolver {
  constructor(
    private readonly competencies: CompetencyQueries,
    private readonly frameworks: FrameworkQueries,
  ) {}

  @ResolveField(() => Competency, { description: 'The top of its branch; itself for a top.' })
  element(@Parent() competency: Competency, @Context() context: RequestContext<Actor>) {
    const { id, elementId } = competency;
    return id === elementId ? competency : competencyLoader(context, this.competencies).load(elementId);
  }

  @ResolveField(() => Competency, { nullable: true, description: 'What it stands directly below; null for a top.' })
  parent(@Parent() { parentId }: Competency, @Context() context: RequestContext<Actor>) {
    return parentId && competencyLoader(context, this.competencies).load(parentId);
  }

  @ResolveField(() => FrameworkVersion, { description: 'The version that it belongs to.' })
  version(@Parent() { versionId }: Competency, @Context() context: RequestContext<Actor>) {
    return frameworkVersion(context, this.frameworks, versionId);
  }
}
