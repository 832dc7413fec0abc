import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import type { RequestContext } from '@app/graphql';
import { currentEditionLoader } from './module.loader.js';
import { Module, ModuleEdition } from './module.model.js';
import { ModuleQueries } from './module.queries.js';

@Resolver(() => Module)
export class ModulesResolver {
  constructor(private readonly queries: ModuleQueries) {}

  @MayAsk('anybody')
  @Query(() => [Module], { description: 'The modules taught here, each with its current edition, by name.' })
  modules(@Me() actor: Actor) {
    return this.queries.all(actor);
  }

  @ResolveField(() => ModuleEdition)
  edition(@Parent() { id, edition }: Module, @Context() context: RequestContext<Actor>) {
    return edition ?? currentEditionLoader(context, this.queries).load(id);
  }
}
