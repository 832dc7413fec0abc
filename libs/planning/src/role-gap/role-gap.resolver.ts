import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, AsAtArgs, asAt, MayAsk, Me } from '@app/access';
import { ClusterArgs } from './role-gap.args.js';
import { RequiredAgainstHeldByRole, RolesShort } from './role-gap.model.js';
import { RoleGapQueries } from './role-gap.queries.js';

@Resolver()
export class RoleGapResolver {
  constructor(private readonly queries: RoleGapQueries) {}

  @MayAsk('PLANNER')
  @ActInWords('Read figures of roles short of the Common Core')
  @Query(() => RolesShort, {
    description: 'P1. Which roles lack any Common Core element at their required level, and by how many.',
  })
  rolesShortOfCommonCore(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.queries.rolesShort(actor, asAt(when, actor));
  }

  @MayAsk('PLANNER')
  @ActInWords('Read figures of what roles require')
  @Query(() => RequiredAgainstHeldByRole, {
    description: 'P10, by role: required against held per proficiency level in one cluster.',
  })
  requiredAgainstHeldByRole(@Args() { clusterId, ...when }: ClusterArgs, @Me() actor: Actor) {
    return this.queries.byRole(actor, clusterId, asAt(when, actor));
  }
}
