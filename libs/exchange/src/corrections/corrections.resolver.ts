import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ActInWords, AlsoPrivately, type Actor, IdempotencyKey, MayAsk, Me } from '@app/access';
import { PageArgs } from '@app/graphql';
import {
  AnswerCorrectionInput,
  AskForCorrectionInput,
  Correction,
  CorrectionArgs,
  CorrectionAskedConnection,
  CorrectionConnection,
  CorrectionsArgs,
} from './correction.model.js';
import { CorrectionsQueries } from './corrections.queries.js';
import { CorrectionsService } from './corrections.service.js';

/** What people say is wrong in their record, answered by a steward, or of a judgement by whoever gave it. */
@Resolver()
export class CorrectionsResolver {
  constructor(
    private readonly queries: CorrectionsQueries,
    private readonly service: CorrectionsService,
  ) {}

  @MayAsk('PRACTITIONER')
  @Query(() => CorrectionConnection, {
    description:
      'What I said is wrong in my record, and what I was answered: the last asked first, then by id from the highest.',
  })
  myCorrections(@Args() page: PageArgs, @Me() actor: Actor) {
    return this.queries.mine(actor, page);
  }

  @MayAsk('PRACTITIONER')
  @AlsoPrivately()
  @ActInWords('Asked for a correction of their record')
  @Mutation(() => Correction, {
    description:
      'Says what is wrong in one’s own record. It goes to the data steward, or about a judgement to whoever gave it.',
  })
  async askForCorrection(
    @Args('input') input: AskForCorrectionInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.service.ask(actor, input));
  }

  @MayAsk('STEWARD', 'MANAGER', 'TRAINER', 'CLINICAL_SUPERVISOR')
  @ActInWords('Looked at who asks for corrections')
  @Query(() => CorrectionAskedConnection, {
    description:
      'Requests for correction, without their words: for a steward all, for others those about judgements of theirs. The last asked first, then by id from the highest.',
  })
  corrections(@Args() args: CorrectionsArgs, @Me() actor: Actor) {
    return this.queries.toAnswer(actor, args);
  }

  @MayAsk('STEWARD', 'MANAGER', 'TRAINER', 'CLINICAL_SUPERVISOR')
  @ActInWords('Read what somebody asked to have corrected')
  @Query(() => Correction, { description: 'One request for correction, with its words.' })
  correction(@Args() { correctionId }: CorrectionArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, correctionId);
  }

  @MayAsk('STEWARD', 'MANAGER', 'TRAINER', 'CLINICAL_SUPERVISOR')
  @ActInWords('Answered what somebody asked to have corrected')
  @Mutation(() => Correction, {
    description:
      'Answers a request for correction, once. Whoever asked is told by mail that it was answered, and reads it on their page.',
  })
  async answerCorrection(
    @Args('input') input: AnswerCorrectionInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.answer(actor, input);
    return this.queries.byId(actor, input.correctionId);
  }
}
