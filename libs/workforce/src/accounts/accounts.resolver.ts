import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ActInWords,
  AccountAndReasonInput,
  AccountInput,
  Accounts,
  type Actor,
  ChangeAccountInput,
  IdempotencyKey,
  InviteAccountInput,
  MayAsk,
  Me,
  PrivateAddresses,
} from '@app/access';
import { Account, AccountSummaryConnection } from './account.model.js';
import { AccountNotices } from './account-notices.js';
import { AccountQueries } from './account.queries.js';
import { AccountArgs, AccountsArgs } from './accounts.args.js';

/** Who may sign in. What each change left is the account as it is then. */
@Resolver()
export class AccountsResolver {
  constructor(
    private readonly queries: AccountQueries,
    private readonly service: Accounts,
    private readonly notices: AccountNotices,
    private readonly privateAddresses: PrivateAddresses,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Listed who signs in')
  @Query(() => AccountSummaryConnection, { description: 'Who may sign in, or once could, the newest first.' })
  accounts(@Args() asked: AccountsArgs, @Me() actor: Actor) {
    return this.queries.list(actor, asked);
  }

  @MayAsk('STEWARD')
  @ActInWords('Opened the account of somebody')
  @Query(() => Account, { description: 'One account: how they sign in, and all that they may and might do.' })
  account(@Args() { accountId }: AccountArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Invited somebody to sign in')
  @Mutation(() => Account, {
    description:
      'Invites somebody by mail: for seven days, once, and for nobody but whoever reads mail at the address.',
  })
  async inviteAccount(@Args('input') input: InviteAccountInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    const id = await this.service.invite(actor, input);
    await this.notices.tellOf(actor, id);
    return this.queries.byId(actor, id);
  }

  @MayAsk('STEWARD')
  @ActInWords('Invited somebody again')
  @Mutation(() => Account, {
    description:
      'Sends another invitation in place of the one before. Somebody who has signed in before can be invited again too, such as after a change of employer: accepting it, they sign in as they do then.',
  })
  async inviteAgain(@Args('input') { accountId }: AccountInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.inviteAgain(actor, accountId);
    return this.queries.byId(actor, accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Withdrew an invitation')
  @Mutation(() => Account, { description: 'Takes an invitation back: its link is good for nothing from then on.' })
  async withdrawInvitation(
    @Args('input') { accountId }: AccountInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.withdrawInvitation(actor, accountId);
    return this.queries.byId(actor, accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed an account')
  @Mutation(() => Account, {
    description: 'Changes the name or the address of an account, or says who it is on the workforce record.',
  })
  async changeAccount(@Args('input') input: ChangeAccountInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.change(actor, input);
    if (input.email || input.practitionerId) await this.notices.tellOf(actor, input.accountId);
    return this.queries.byId(actor, input.accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Closed an account')
  @Mutation(() => Account, {
    description:
      'Closes an account: the very next request is refused, in open pages and with tokens too. What they did stays on record.',
  })
  async closeAccount(@Args('input') input: AccountAndReasonInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.close(actor, input);
    return this.queries.byId(actor, input.accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Opened a closed account again')
  @Mutation(() => Account, { description: 'Opens a closed account again, with the grants that it still has.' })
  async reopenAccount(
    @Args('input') input: AccountAndReasonInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.reopen(actor, input);
    return this.queries.byId(actor, input.accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Ended the address of somebody’s own')
  @Mutation(() => Account, {
    description:
      'Ends the address of their own by which somebody reads a record: for an account that was never theirs. Which it was is told to nobody, and whoever reads mail there is told.',
  })
  async endPrivateAddress(
    @Args('input') { accountId }: AccountInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.privateAddresses.end(actor, accountId);
    return this.queries.byId(actor, accountId);
  }
}
