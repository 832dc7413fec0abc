import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { MatchInput } from './match.input.js';
import { Match } from './match.model.js';
import { MatchService } from './match.service.js';

@Resolver()
export class MatchResolver {
  constructor(private readonly matches: MatchService) {}

  @MayAsk('MANAGER')
  @ActInWords('Looked for people who can meet a need')
  @Query(() => Match, {
    description:
      'M5. Who can meet a family at this level of need, best first, with reasons; whatever their profession.',
  })
  match(@Args('input') input: MatchInput, @Me() actor: Actor) {
    return this.matches.match(actor, input);
  }
}
