import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, AsAtArgs, asAt, Me } from '@app/access';
import { Competency, competencyLoader, CompetencyQueries } from '@app/frameworks';
import type { RequestContext } from '@app/graphql';
import { HeldByAgency, HeldByCluster } from './agency-held.model.js';
import { AgencyHeldQueries } from './agency-held.queries.js';
import { CloseMatchQueries } from './close-match.queries.js';
import { CloseMatch, RequiredAgainstHeld } from './gap.model.js';
import { GapQueries } from './gap.queries.js';
import { ElementGap, RequiredAgainstHeldByRole, RolesShort } from './role-gap.model.js';
import { RoleGapQueries } from './role-gap.queries.js';
import { TaskLack, TasksNobodyCanDo } from './task-gap.model.js';
import { TaskGapQueries } from './task-gap.queries.js';

@Resolver()
export class PlanningResolver {
  constructor(
    private readonly gaps: GapQueries,
    private readonly closeness: CloseMatchQueries,
    private readonly roles: RoleGapQueries,
    private readonly agencies: AgencyHeldQueries,
    private readonly tasks: TaskGapQueries,
  ) {}

  @Query(() => RolesShort, {
    description: 'P1. Which roles lack any Common Core element at their required level, and by how many.',
  })
  rolesShortOfCommonCore(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.roles.rolesShort(actor, asAt(when, actor));
  }

  @Query(() => TasksNobodyCanDo, {
    description: 'P3. Which tasks at this need level nobody can do: what is missing, and the nearest holders, counted.',
  })
  tasksNobodyCanDo(
    @Args() when: AsAtArgs,
    @Me() actor: Actor,
    @Args('needLevelId', { type: () => ID, nullable: true, description: 'All need levels if left out.' })
    needLevelId?: string | null,
  ) {
    return this.tasks.nobodyCanDo(actor, needLevelId ?? null, asAt(when, actor));
  }

  @Query(() => RequiredAgainstHeld, {
    description:
      'P10. Required against held, need level by need level, heads and FTE: one cluster, or all that you plan for.',
  })
  requiredAgainstHeld(
    @Args() when: AsAtArgs,
    @Me() actor: Actor,
    @Args('clusterId', { type: () => ID, nullable: true }) clusterId?: string | null,
  ) {
    return this.gaps.byNeed(actor, clusterId ?? null, asAt(when, actor));
  }

  @Query(() => RequiredAgainstHeldByRole, {
    description: 'P10, by role: required against held per proficiency level in one cluster.',
  })
  requiredAgainstHeldByRole(
    @Args('clusterId', { type: () => ID }) clusterId: string,
    @Args() when: AsAtArgs,
    @Me() actor: Actor,
  ) {
    return this.roles.byRole(actor, clusterId, asAt(when, actor));
  }

  @Query(() => HeldByAgency, {
    description: 'P10, drilled down by employer: every expected agency, with rows of zero for the absent. Counts only.',
  })
  heldByAgency(@Args('clusterId', { type: () => ID }) clusterId: string, @Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.agencies.byAgency(actor, clusterId, asAt(when, actor));
  }

  @Query(() => HeldByCluster, {
    description:
      'P10, one agency the other way: every cluster that you plan for, and all of them together. Counts only.',
  })
  heldByCluster(@Args('agencyId', { type: () => ID }) agencyId: string, @Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.agencies.byCluster(actor, agencyId, asAt(when, actor));
  }

  @Query(() => CloseMatch, {
    description: 'P11. Is it a close match? Yes or no, the threshold used, the three worst differences.',
  })
  closeMatch(
    @Args() when: AsAtArgs,
    @Me() actor: Actor,
    @Args('clusterId', { type: () => ID, nullable: true, description: 'All that you plan for if left out.' })
    clusterId?: string | null,
  ) {
    return this.closeness.verdict(actor, clusterId ?? null, asAt(when, actor));
  }
}

@Resolver(() => TaskLack)
export class TaskLackResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency, { description: 'The competency asked for.' })
  competency(@Parent() lack: TaskLack, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(lack.competencyId);
  }
}

@Resolver(() => ElementGap)
export class ElementGapResolver {
  constructor(private readonly competencies: CompetencyQueries) {}

  @ResolveField(() => Competency, { description: 'The element.' })
  element(@Parent() gap: ElementGap, @Context() context: RequestContext<Actor>) {
    return competencyLoader(context, context.actor, this.competencies).load(gap.elementId);
  }
}
