import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Me } from '@app/access';
import type { Id } from '@app/kernel';
import { MatchInput } from './match.input.js';
import { Match } from './match.model.js';
import { MatchService } from './match.service.js';
import { WhyNotMatched } from './why-not.model.js';
import { WhyNotService } from './why-not.service.js';

@Resolver()
export class MatchingResolver {
  constructor(
    private readonly matches: MatchService,
    private readonly reasons: WhyNotService,
  ) {}

  @Query(() => Match, {
    description:
      'M5. Who can meet a family at this level of need, best first, with reasons; whatever their profession.',
  })
  match(@Args('input') input: MatchInput, @Me() actor: Actor) {
    return this.matches.match(actor, input);
  }

  @Query(() => WhyNotMatched, {
    description: 'M7. Why the match that the same input gives does not name this person: every rule that they fail.',
  })
  whyNotMatched(
    @Args('input') input: MatchInput,
    @Args('practitionerId', { type: () => ID }) practitionerId: Id,
    @Me() actor: Actor,
  ) {
    return this.reasons.whyNot(actor, input, practitionerId);
  }
}
