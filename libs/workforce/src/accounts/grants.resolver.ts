import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ActInWords,
  AccessGrants,
  type Actor,
  AppointDeputyInput,
  ConfirmGrantsInput,
  EndGrantInput,
  GiveGrantInput,
  IdempotencyKey,
  MayAsk,
  Me,
  VoidGrantInput,
} from '@app/access';
import { PageArgs } from '@app/graphql';
import { Account, GrantsConfirmed, GrantToReviewConnection } from './account.model.js';
import { AccountQueries } from './account.queries.js';

/** What people may do. Each change has effect with its holder's very next request. */
@Resolver()
export class GrantsResolver {
  constructor(
    private readonly queries: AccountQueries,
    private readonly grants: AccessGrants,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Listed the grants to look at again')
  @Query(() => GrantToReviewConnection, {
    description:
      'The grants that nobody has looked at for half a year, the longest due first. Confirm those that are still right, end the others.',
  })
  grantsToReview(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.queries.toReview(actor, page);
  }

  @MayAsk('STEWARD')
  @ActInWords('Gave somebody a grant')
  @Mutation(() => Account, { description: 'Gives somebody a grant, from today or a later day on.' })
  async giveGrant(@Args('input') input: GiveGrantInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.grants.give(actor, input);
    return this.queries.byId(actor, input.accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Gave a grant its last day')
  @Mutation(() => Account, { description: 'Ends a grant with a last day, of today or later.' })
  async endGrant(@Args('input') input: EndGrantInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.grants.end(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Took a grant away')
  @Mutation(() => Account, { description: 'Takes a grant away at once: its holder’s very next request is refused.' })
  async voidGrant(@Args('input') input: VoidGrantInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.queries.byId(actor, await this.grants.void(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Confirmed grants')
  @Mutation(() => GrantsConfirmed, {
    description:
      'Confirms grants that are still right, all of them or none; answers with whose they are, and what is left to look at.',
  })
  async confirmGrants(
    @Args('input') { grantIds }: ConfirmGrantsInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.grants.confirm(actor, grantIds);
    return { of: await this.queries.holdersOf(actor, grantIds), left: await this.queries.toReview(actor, {}) };
  }

  @MayAsk('STEWARD')
  @ActInWords('Let somebody stand in for another')
  @Mutation(() => Account, {
    description:
      'Lets somebody stand in for a manager or a steward on named days: with the rights that the absent one has on each of them, which nobody can pass on. Answers with the deputy’s account.',
  })
  async appointDeputy(@Args('input') input: AppointDeputyInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.grants.appointDeputy(actor, input);
    return this.queries.byId(actor, input.deputyId);
  }
}
