import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me as SignedIn } from '@app/access';
import { Me } from './me.model.js';
import { MeQueries } from './me.queries.js';

@Resolver()
export class MeResolver {
  constructor(private readonly queries: MeQueries) {}

  @MayAsk('anybody')
  @Query(() => Me, { description: 'Who you are here and what you may do.' })
  me(@SignedIn() actor: Actor) {
    return this.queries.me(actor);
  }
}
