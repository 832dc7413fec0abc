import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { MatchInput } from '../match/index.js';
import { WhyNotArgs } from './why-not.args.js';
import { WhyNotMatched } from './why-not.model.js';
import { WhyNotService } from './why-not.service.js';

@Resolver()
export class WhyNotResolver {
  constructor(private readonly whyNot: WhyNotService) {}

  @MayAsk('MANAGER')
  @ActInWords('Asked why somebody was not matched to a need')
  @Query(() => WhyNotMatched, {
    description: 'M7. Why the match that the same input gives does not name this person: every rule that they fail.',
  })
  whyNotMatched(@Args('input') input: MatchInput, @Args() { practitionerId }: WhyNotArgs, @Me() actor: Actor) {
    return this.whyNot.whyNot(actor, input, practitionerId);
  }
}
