import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ActInWords,
  type Actor,
  AddServiceAccountInput,
  BindServiceAccountInput,
  ChangeServiceAccountInput,
  CreateServiceKeyInput,
  EndServiceKeyInput,
  IdempotencyKey,
  MayAsk,
  Me,
  ServiceAccounts,
} from '@app/access';
import { AccountArgs } from './accounts.args.js';
import { ServiceAccount, ServiceAccountSummary, ServiceKeyMade } from './service-account.model.js';
import { ServiceAccountQueries } from './service-account.queries.js';

/** Machines. They are closed, opened again and given other areas as any account is. */
@Resolver()
export class ServiceAccountsResolver {
  constructor(
    private readonly queries: ServiceAccountQueries,
    private readonly service: ServiceAccounts,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Listed the programs that ask in their own name')
  @Query(() => [ServiceAccountSummary], {
    description:
      'The programs that ask in their own name, or once did: those that are not closed first, by name; at most the hundred latest.',
  })
  serviceAccounts(@Me() actor: Actor) {
    return this.queries.all(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Opened the account of a program')
  @Query(() => ServiceAccount, {
    description: 'One program: what it is for, what it reads, and its keys. What it asked is in `auditEvents`.',
  })
  serviceAccount(@Args() { accountId }: AccountArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a program that asks in its own name')
  @Mutation(() => ServiceAccount, {
    description:
      'Adds a program that reads what a planner may without exact figures, and changes nothing. It is let in once it has a key, or is bound to a sign-in service. A steward alone adds one, no deputy.',
  })
  async addServiceAccount(
    @Args('input') input: AddServiceAccountInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.service.add(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Changed what is said of a program, or its last day')
  @Mutation(() => ServiceAccount, {
    description: 'Changes the name of a program, who answers for it, what it is for, or until when it is let in.',
  })
  async changeServiceAccount(
    @Args('input') input: ChangeServiceAccountInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.change(actor, input);
    return this.queries.byId(actor, input.accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Bound a program to a sign-in service')
  @Mutation(() => ServiceAccount, {
    description:
      'Lets a program in by tokens that it gets at a sign-in service of the partnership with its own client credentials (OAuth 2.0). The token’s audience is that of the settings.',
  })
  async bindServiceAccount(
    @Args('input') input: BindServiceAccountInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.bind(actor, input);
    return this.queries.byId(actor, input.accountId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Made a key for a program')
  @Mutation(() => ServiceKeyMade, {
    description:
      'Makes a key that the program sends as `Authorization: Bearer trv_…`, and shows it this once. Two are good at once at most, so that one is changed for another without a gap.',
  })
  async createServiceKey(
    @Args('input') input: CreateServiceKeyInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ): Promise<ServiceKeyMade> {
    const { id, text } = await this.service.createKey(actor, input);
    const serviceAccount = await this.queries.byId(actor, input.accountId);
    return { key: text, serviceKey: serviceAccount.keys.find((key) => key.id === id)!, serviceAccount };
  }

  @MayAsk('STEWARD')
  @ActInWords('Ended a key of a program')
  @Mutation(() => ServiceAccount, {
    description: 'Ends a key: the very next request with it is refused.',
  })
  async endServiceKey(
    @Args('input') { keyId }: EndServiceKeyInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.service.endKey(actor, keyId));
  }
}
