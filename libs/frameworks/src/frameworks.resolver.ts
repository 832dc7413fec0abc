import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import type { Id } from '@app/kernel';
import { CarryOver } from './carry-over.model.js';
import { Competency } from './competency.model.js';
import { Framework } from './framework.model.js';
import { FrameworkQueries } from './framework.queries.js';
import { ProficiencyScale } from './proficiency.model.js';
import { VersionQueries } from './version.queries.js';

@Resolver()
export class FrameworksResolver {
  constructor(
    private readonly frameworkQueries: FrameworkQueries,
    private readonly versionQueries: VersionQueries,
  ) {}

  @Query(() => [Framework], {
    description: 'The frameworks of the partnership with their versions, by name.',
    complexity: ({ childComplexity }) => 1 + 5 * childComplexity,
  })
  frameworks(@Me() actor: Actor) {
    return this.frameworkQueries.all(actor);
  }

  @Query(() => Framework, { description: 'One framework by its key, such as common-core.' })
  framework(@Args('key', { type: () => String }) key: string, @Me() actor: Actor) {
    return this.frameworkQueries.byKey(actor, key);
  }

  @Query(() => [Competency], {
    description:
      'The whole tree of a framework version as one list: each competency right before all that stands below it.',
  })
  competencies(@Args('versionId', { type: () => ID }) versionId: Id, @Me() actor: Actor) {
    return this.versionQueries.competencies(actor, versionId);
  }

  @Query(() => [CarryOver], { description: 'What became of each competency between two versions of a framework.' })
  carryOvers(
    @Args('fromVersionId', { type: () => ID }) fromVersionId: Id,
    @Args('toVersionId', { type: () => ID }) toVersionId: Id,
    @Me() actor: Actor,
  ) {
    return this.versionQueries.carryOvers(actor, fromVersionId, toVersionId);
  }

  @Query(() => [ProficiencyScale], { description: 'The scales on which frameworks are judged, by name.' })
  proficiencyScales(@Me() actor: Actor) {
    return this.frameworkQueries.scales(actor);
  }
}
