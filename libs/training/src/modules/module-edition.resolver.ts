import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@app/access';
import type { RequestContext } from '@app/graphql';
import { teachesLoader } from './module.loader.js';
import { ModuleEdition, Teaches } from './module.model.js';
import { ModuleQueries } from './module.queries.js';

@Resolver(() => ModuleEdition)
export class ModuleEditionResolver {
  constructor(private readonly queries: ModuleQueries) {}

  @ResolveField(() => [Teaches])
  teaches(@Parent() { id, teaches }: ModuleEdition, @Context() context: RequestContext<Actor>) {
    return teaches ?? teachesLoader(context, this.queries).load(id);
  }
}
