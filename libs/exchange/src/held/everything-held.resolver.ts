import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ActInWords, type Actor, MayAsk, Me, ownPractitioner } from '@app/access';
import { EverythingHeld, EverythingHeldArgs } from './everything-held.model.js';
import { EverythingHeldQueries } from './everything-held.queries.js';

/** Of each kind as many as a page shows. */
const ON_A_PAGE = 50;

/** What is held on one person, for a request for access. */
@Resolver()
export class EverythingHeldResolver {
  constructor(private readonly held: EverythingHeldQueries) {}

  @MayAsk('PRACTITIONER')
  @Query(() => EverythingHeld, {
    description: 'Everything that is held on me, and on nobody else. The whole is a file: `POST /files/everything`.',
  })
  everythingOnMe(@Me() actor: Actor, @Info() { schema }: GraphQLResolveInfo) {
    return this.held.of(actor, { practitionerId: ownPractitioner(actor), most: ON_A_PAGE }, schema);
  }

  @MayAsk('STEWARD')
  @ActInWords('Put together everything that is held on somebody, for their own request')
  @Query(() => EverythingHeld, {
    description:
      'Everything that is held on somebody who asked for it, but what is told to themselves alone: addresses of their own. It takes the request as a reason; they read it in `whoLooked`.',
  })
  everythingOnPerson(
    @Args() { practitionerId }: EverythingHeldArgs,
    @Me() actor: Actor,
    @Info() { schema }: GraphQLResolveInfo,
  ) {
    return this.held.of(actor, { practitionerId, most: ON_A_PAGE }, schema);
  }
}
