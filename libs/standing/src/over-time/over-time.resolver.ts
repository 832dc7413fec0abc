import { Query, Resolver } from '@nestjs/graphql';
import { type Actor, MayAsk, Me } from '@app/access';
import { StandingOverTime } from './over-time.model.js';
import { OverTimeQueries } from './over-time.queries.js';

@Resolver()
export class OverTimeResolver {
  constructor(private readonly overTime: OverTimeQueries) {}

  @MayAsk('PRACTITIONER')
  @Query(() => StandingOverTime, {
    description: 'R3 over time: what I held, hold and will hold, if nothing is added, of everything asked of me today.',
  })
  myStandingOverTime(@Me() actor: Actor) {
    return this.overTime.ofMine(actor);
  }
}
