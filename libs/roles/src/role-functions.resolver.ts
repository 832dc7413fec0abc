import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, asAt, AsAtArgs, MayAsk, Me } from '@app/access';
import { about, type RequestContext } from '@app/graphql';
import { RoleFunction } from './role-function.model.js';
import { RoleQueries } from './role.queries.js';
import { requirementLoader } from './role-requirement.loader.js';
import { RoleRequirement } from './role-requirement.model.js';

@Resolver(() => RoleFunction)
export class RoleFunctionsResolver {
  constructor(private readonly queries: RoleQueries) {}

  @MayAsk('anybody')
  @Query(() => [RoleFunction], { description: 'The functions that a person may carry on top of any role, by name.' })
  roleFunctions(@Me() actor: Actor) {
    return this.queries.functions(actor);
  }

  @ResolveField(() => [RoleRequirement], {
    description: 'What the function asks for on the day: essential first, in the order of the framework.',
    complexity: about(5),
  })
  requirements(@Parent() { id }: RoleFunction, @Context() context: RequestContext<Actor>, @Args() when: AsAtArgs) {
    return requirementLoader(context, this.queries, asAt(when, context.actor)).load(id);
  }
}
