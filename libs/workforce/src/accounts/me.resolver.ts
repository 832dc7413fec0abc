import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me as SignedIn } from '@app/access';
import { EndedGrant, Me } from './me.model.js';
import { MeQueries } from './me.queries.js';

@Resolver()
export class MeResolver {
  constructor(private readonly queries: MeQueries) {}

  @MayAsk('anybody')
  @Query(() => [EndedGrant], {
    description: 'What you might do until lately, and may no more: of each kind the last that ended, within 31 days.',
  })
  myEndedGrants(@SignedIn() actor: Actor) {
    return this.queries.ended(actor);
  }

  @MayAsk('anybody')
  @Query(() => Me, { description: 'Who you are here and what you may do.' })
  me(@SignedIn() actor: Actor) {
    return this.queries.me(actor);
  }
}
