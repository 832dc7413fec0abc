import { Args, Field, InputType, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import {
  ActInWords,
  AlsoPrivately,
  type Actor,
  Holds,
  IdempotencyKey,
  MayAsk,
  Me,
  PrivateAddresses,
} from '@app/access';
import { TextField } from '@app/graphql';

@Holds('oneself')
@ObjectType({ description: 'An address of your own, by which your record stays open to you when your work is over.' })
export class OwnAddress {
  @Field(() => String, { nullable: true, description: 'Where links to your record go; null is nowhere.' })
  confirmed: string | null;

  @Field(() => String, { nullable: true, description: 'One that you gave, and whose link you have not used yet.' })
  waiting: string | null;
}

@InputType({ description: 'An address of one’s own.' })
class OwnAddressInput {
  @TextField({ min: 3, max: 254, description: 'An address that stays yours when your work is over.' })
  address: string;
}

/** Of oneself alone: a steward sees that there is one, and not which. */
@Resolver()
export class OwnAddressResolver {
  constructor(private readonly addresses: PrivateAddresses) {}

  @MayAsk('PRACTITIONER')
  @Query(() => OwnAddress, { description: 'The address of your own that you gave. Nobody else reads it.' })
  myPrivateAddress(@Me() actor: Actor) {
    return this.addresses.of(actor);
  }

  @MayAsk('PRACTITIONER')
  @AlsoPrivately()
  @ActInWords('Gave an address of their own')
  @Mutation(() => OwnAddress, {
    description:
      'Sends a link to an address of your own. Once it is used, links that go there open your own record, also when your account at work is closed.',
  })
  async giveMyPrivateAddress(
    @Args('input') { address }: OwnAddressInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.addresses.give(actor, address);
    return this.addresses.of(actor);
  }

  @MayAsk('PRACTITIONER')
  @ActInWords('Took back the address of their own')
  @Mutation(() => OwnAddress, {
    description: 'Forgets an address of your own, confirmed or not: no link that goes there opens anything.',
  })
  async removeMyPrivateAddress(
    @Args('input') { address }: OwnAddressInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.addresses.remove(actor, address);
    return this.addresses.of(actor);
  }
}
