import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { CarryOver } from './carry-over.model.js';
import { Competency } from './competency.model.js';
import { TreeQueries } from './tree.queries.js';
import { VersionArgs, VersionsArgs } from './version.args.js';

@Resolver()
export class CompetenciesResolver {
  constructor(private readonly trees: TreeQueries) {}

  @MayAsk('anybody')
  @Query(() => [Competency], {
    description:
      'The whole tree of a framework version as one list: each competency right before all that stands below it.',
  })
  competencies(@Args() { versionId }: VersionArgs, @Me() actor: Actor) {
    return this.trees.competencies(actor, versionId);
  }

  @MayAsk('anybody')
  @Query(() => [CarryOver], { description: 'What became of each competency between two versions of a framework.' })
  carryOvers(@Args() { fromVersionId, toVersionId }: VersionsArgs, @Me() actor: Actor) {
    return this.trees.carryOvers(actor, fromVersionId, toVersionId);
  }
}
