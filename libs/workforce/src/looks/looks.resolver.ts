import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { LookConnection } from './look.model.js';
import { WhoLookedArgs } from './looks.args.js';
import { LooksQueries } from './looks.queries.js';
import { WhoCanSee } from './who-can-see.model.js';
import { WhoCanSeeQueries } from './who-can-see.queries.js';

@Resolver()
export class LooksResolver {
  constructor(
    private readonly looks: LooksQueries,
    private readonly sights: WhoCanSeeQueries,
  ) {}

  @MayAsk('PRACTITIONER')
  @Query(() => LookConnection, {
    description:
      'R8. Who looked at my record, or changed something of it: everybody else whom an answer told of me or who changed what is kept of me, the latest first, those of one moment by id from the highest. What I do with the account that I use now is not listed; what was done with another of mine is, also that somebody signed in with it.',
  })
  whoLooked(@Args() args: WhoLookedArgs, @Me() actor: Actor, @Info() { schema }: GraphQLResolveInfo) {
    return this.looks.atMine(actor, args, schema);
  }

  @MayAsk('PRACTITIONER')
  @Query(() => WhoCanSee, {
    description:
      'R8 and R12. Who can see what of my record today: who manages me, who supervises me clinically and since when, data stewards, and the trainers of sessions on which I am booked.',
  })
  whoCanSee(@Me() actor: Actor) {
    return this.sights.mine(actor);
  }
}
