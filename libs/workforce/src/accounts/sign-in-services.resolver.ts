import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ActInWords,
  type Actor,
  AddSignInServiceInput,
  EndSignInServiceInput,
  IdempotencyKey,
  MayAsk,
  Me,
  SignInServices,
  TrySignInServiceInput,
} from '@app/access';
import type { Id } from '@app/kernel';
import { SignInService, TriedSignInService } from './sign-in-service.model.js';
import { SignInServiceQueries } from './sign-in-services.queries.js';

/** Where people sign in. There is no changing: what differs is another service, and the one before it ends. */
@Resolver()
export class SignInServicesResolver {
  constructor(
    private readonly queries: SignInServiceQueries,
    private readonly services: SignInServices,
  ) {}

  @MayAsk('STEWARD')
  @ActInWords('Looked at where people sign in')
  @Query(() => [SignInService], {
    description:
      'At which organisations people of the partnership sign in, or once did: those that have not ended first, by name; at most the hundred latest. A secret is never told.',
  })
  signInServices(@Me() actor: Actor) {
    return this.queries.all(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a sign-in service')
  @Mutation(() => TriedSignInService, {
    description:
      'Adds an organisation’s OpenID provider. From then on invitations can be accepted there; nobody is signed in by it whom no invitation bound. Tells whether the provider answers.',
  })
  async addSignInService(
    @Args('input') input: AddSignInServiceInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ): Promise<TriedSignInService> {
    const serviceId = await this.services.add(actor, input);
    return this.tried(actor, serviceId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Tried a sign-in service')
  @Mutation(() => TriedSignInService, {
    description: 'Tries again whether the OpenID provider of a sign-in service answers. It changes nothing.',
  })
  trySignInService(
    @Args('input') { serviceId }: TrySignInServiceInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ): Promise<TriedSignInService> {
    return this.tried(actor, serviceId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Ended a sign-in service')
  @Mutation(() => SignInService, {
    description:
      'Ends a sign-in service: whoever came in by it is signed out with the next request, in open pages and with tokens too. Read before whose only way in it is (`onlyWayOf`); the last steward’s is kept.',
  })
  async endSignInService(
    @Args('input') input: EndSignInServiceInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.services.end(actor, input);
    const [service] = await this.queries.all(actor, input.serviceId);
    return service!;
  }

  private async tried(actor: Actor, serviceId: Id): Promise<TriedSignInService> {
    const tried = await this.services.tried({ partnershipId: actor.partnershipId, serviceId });
    const [service] = await this.queries.all(actor, serviceId);
    return { service: service!, ...tried };
  }
}
