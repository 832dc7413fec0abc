import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, asAt, AsAtArgs, MayAsk, Me } from '@app/access';
import { about, type RequestContext } from '@app/graphql';
import { RoleArgs } from './role.args.js';
import { Role } from './role.model.js';
import { RoleQueries } from './role.queries.js';
import { requirementLoader } from './role-requirement.loader.js';
import { RoleRequirement } from './role-requirement.model.js';

@Resolver(() => Role)
export class RolesResolver {
  constructor(private readonly queries: RoleQueries) {}

  @MayAsk('anybody')
  @Query(() => [Role], { description: 'The roles of the partnership, by name.' })
  roles(@Me() actor: Actor) {
    return this.queries.all(actor);
  }

  @MayAsk('anybody')
  @Query(() => Role, {
    description: 'One role: the card that tells colleagues what somebody in it does and must know.',
  })
  role(@Args() { id }: RoleArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, id);
  }

  @ResolveField(() => [RoleRequirement], {
    description: 'What the role asks for on the day: essential first, in the order of the framework.',
    complexity: about(16),
  })
  requirements(@Parent() { id }: Role, @Context() context: RequestContext<Actor>, @Args() when: AsAtArgs) {
    return requirementLoader(context, this.queries, asAt(when, context.actor)).load(id);
  }
}
