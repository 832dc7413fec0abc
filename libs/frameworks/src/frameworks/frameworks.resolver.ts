import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { about } from '@app/graphql';
import { FrameworkArgs } from './framework.args.js';
import { Framework } from './framework.model.js';
import { FrameworkQueries } from './framework.queries.js';
import { ProficiencyScale } from './proficiency.model.js';

@Resolver()
export class FrameworksResolver {
  constructor(private readonly queries: FrameworkQueries) {}

  @MayAsk('anybody')
  @Query(() => [Framework], {
    description: 'The frameworks of the partnership with their versions, by name.',
    complexity: about(5),
  })
  frameworks(@Me() actor: Actor) {
    return this.queries.all(actor);
  }

  @MayAsk('anybody')
  @Query(() => Framework, { description: 'One framework by its key, such as common-core.' })
  framework(@Args() { key }: FrameworkArgs, @Me() actor: Actor) {
    return this.queries.byKey(actor, key);
  }

  @MayAsk('anybody')
  @Query(() => [ProficiencyScale], { description: 'The scales on which frameworks are judged, by name.' })
  proficiencyScales(@Me() actor: Actor) {
    return this.queries.scales(actor);
  }
}
