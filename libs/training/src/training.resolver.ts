import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, AsAtArgs, asAt, IdempotencyKey, Me, ownPractitioner } from '@app/access';
import { DayScalar, PageArgs } from '@app/graphql';
import type { Day } from '@app/kernel';
import { AssessmentsService } from './results/assessments.service.js';
import { Module } from './modules/module.model.js';
import { RecordAssessmentsInput, SaveRegisterInput, VoidRegisterInput } from './register/register.input.js';
import { Register } from './register/register.model.js';
import { RegisterQueries } from './register/register.queries.js';
import { RegisterService } from './register/register.service.js';
import { AddSessionInput, BookingArgs, CancelBookingArgs } from './sessions/session.input.js';
import { SessionConnection } from './sessions/session.model.js';
import { SessionQueries } from './sessions/session.queries.js';
import { SessionsService } from './sessions/sessions.service.js';
import { NextNeedLevel } from './next-level/next-level.model.js';
import { WayQueries } from './next-level/next-level.queries.js';

@Resolver()
export class TrainingResolver {
  constructor(
    private readonly sessionQueries: SessionQueries,
    private readonly sessions: SessionsService,
    private readonly ways: WayQueries,
  ) {}

  @Query(() => [Module], { description: 'The modules taught here, each in its current version.' })
  modules(@Me() actor: Actor) {
    return this.sessionQueries.modules(actor);
  }

  @Query(() => SessionConnection, { description: 'The sessions you train, from a day on; today if left out.' })
  mySessions(
    @Args() page: PageArgs,
    @Me() actor: Actor,
    @Args('from', { type: () => DayScalar, nullable: true }) from?: Day | null,
  ) {
    return this.sessionQueries.mine(actor, from ?? actor.today, page);
  }

  @Query(() => NextNeedLevel, {
    description: 'R4. Which gaps stop me from the next need level, and the shortest way there.',
  })
  nextNeedLevel(@Args() when: AsAtArgs, @Me() actor: Actor) {
    return this.ways.next(actor, asAt(when, actor));
  }

  @Mutation(() => ID, { description: 'Adds a session that you train; answers with its id.' })
  addSession(@Args('input') input: AddSessionInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.sessions.add(actor, input);
  }

  @Mutation(() => ID, {
    description: 'Books a place for yourself, or for somebody on your own session; answers with the id of the booking.',
  })
  bookPlace(@Args() { sessionId, practitionerId }: BookingArgs, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.sessions.book(actor, sessionId, practitionerId ?? ownPractitioner(actor));
  }

  @Mutation(() => ID, { description: 'Gives a place back, with a reason; answers with the id of the booking.' })
  cancelBooking(
    @Args() { sessionId, practitionerId, reason }: CancelBookingArgs,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.sessions.cancel(actor, sessionId, practitionerId ?? ownPractitioner(actor), reason);
  }
}

@Resolver()
export class RegisterResolver {
  constructor(
    private readonly registers: RegisterQueries,
    private readonly keeping: RegisterService,
    private readonly assessments: AssessmentsService,
  ) {}

  @Query(() => Register, {
    description:
      'T2 and T3. Who attended, from which agency and profession, for how long; whether it was joint, by which rule, who was missing.',
  })
  register(@Args('sessionId', { type: () => ID }) sessionId: string, @Me() actor: Actor) {
    return this.registers.register(actor, sessionId);
  }

  @Mutation(() => Register, {
    description:
      'T1. Marks a whole room at once: all is kept or nothing, and the same marks sent twice change nothing.',
  })
  saveRegister(@Args('input') input: SaveRegisterInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.keeping.save(actor, input);
  }

  @Mutation(() => Register, {
    description: 'Voids the marks of a register, with a reason; every figure derived from them follows.',
  })
  voidRegister(@Args('input') input: VoidRegisterInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.keeping.void(actor, input);
  }

  @Mutation(() => [ID], {
    description:
      'Records how people did in the assessment of your session; answers with the ids of the evidence, in the order given.',
  })
  recordAssessments(@Args('input') input: RecordAssessmentsInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    return this.assessments.record(actor, input);
  }
}
