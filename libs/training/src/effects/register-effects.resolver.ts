import { Args, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, MayAsk, Me } from '@app/access';
import { RegisterArgs } from '../register/index.js';
import { RegisterEffect } from './register-effect.model.js';
import { RegisterEffectsQueries } from './register-effects.queries.js';

@Resolver()
export class RegisterEffectsResolver {
  constructor(private readonly queries: RegisterEffectsQueries) {}

  @MayAsk('TRAINER')
  @ActInWords('Read what came of a register')
  @Query(() => [RegisterEffect], {
    description:
      'T1, what came of it: what the register of your session, and the results recorded beside it, gave and changed for the people in the room, in the order of the framework.',
  })
  registerEffects(@Args() { sessionId }: RegisterArgs, @Me() actor: Actor) {
    return this.queries.of(actor, sessionId);
  }
}
