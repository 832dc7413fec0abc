import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { RegisterArgs, SaveRegisterInput, SendMarksInput, VoidRegisterInput } from './register.input.js';
import { Register } from './register.model.js';
import { RegisterQueries } from './register.queries.js';
import { SentMarks } from './sent-marks.model.js';
import { RegisterService } from './register.service.js';

@Resolver()
export class RegisterResolver {
  constructor(
    private readonly queries: RegisterQueries,
    private readonly registers: RegisterService,
  ) {}

  @MayAsk('TRAINER')
  @ActInWords('Opened the register of a session')
  @Query(() => Register, {
    description:
      'T2 and T3. Who attended, from which agency and profession, for how long; whether it was joint, by which rule, who was missing.',
  })
  register(@Args() { sessionId }: RegisterArgs, @Me() actor: Actor) {
    return this.queries.register(actor, sessionId);
  }

  @MayAsk('TRAINER')
  @ActInWords('Marked the register of a session')
  @Mutation(() => Register, {
    description:
      'T1. Marks a whole room at once: all is kept or nothing, and the same marks sent twice change nothing.',
  })
  saveRegister(@Args('input') input: SaveRegisterInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.registers.save(actor, input);
  }

  @MayAsk('TRAINER')
  @ActInWords('Sent marks for a register that a device had kept')
  @Mutation(() => SentMarks, {
    description:
      'T1, for marks that a device kept: each on its own merits. One that is refused, or that somebody changed since, holds back no other.',
  })
  sendMarks(@Args('input') input: SendMarksInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.registers.send(actor, input);
  }

  @MayAsk('TRAINER')
  @ActInWords('Withdrew marks from a register')
  @Mutation(() => Register, {
    description: 'Voids the marks of a register, with a reason; every figure derived from them follows.',
  })
  voidRegister(@Args('input') input: VoidRegisterInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.registers.void(actor, input);
  }
}
