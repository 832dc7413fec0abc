import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { about } from '@app/graphql';
import { ActInWords, type Actor, IdempotencyKey, MayAsk, Me, ownPractitioner } from '@app/access';
import {
  AddSharingAgreementInput,
  AnswerSharingInput,
  ClosedViewsArgs,
  EndSharingAgreementInput,
  OpenRecordsArgs,
  RecordSharingAnswerInput,
  SharingAgreementArgs,
  SharingAgreementsArgs,
  SharingAnswersArgs,
  VoidSharingAgreementInput,
} from './sharing.input.js';
import {
  ClosedViews,
  MySharing,
  OpenRecord,
  SharingAgreementConnection,
  SharingAgreementWhole,
  SharingAnswer,
  SharingEnded,
} from './sharing.model.js';
import { SharingQueries } from './sharing.queries.js';
import { SharingService } from './sharing.service.js';

@Resolver()
export class SharingResolver {
  constructor(
    private readonly queries: SharingQueries,
    private readonly service: SharingService,
  ) {}

  @MayAsk('STEWARD', 'PLANNER', 'MANAGER')
  @Query(() => SharingAgreementConnection, {
    description: 'What agencies agreed that each may see of the people of the others, the newest first.',
  })
  sharingAgreements(@Args() asked: SharingAgreementsArgs, @Me() actor: Actor) {
    return this.queries.list(actor, asked);
  }

  @MayAsk('STEWARD', 'PLANNER', 'MANAGER')
  @Query(() => SharingAgreementWhole, { description: 'An agreement, with what can be seen by it today.' })
  sharingAgreement(@Args() { agreementId }: SharingAgreementArgs, @Me() actor: Actor) {
    return this.queries.byId(actor, agreementId);
  }

  @MayAsk('STEWARD', 'PLANNER')
  @Query(() => [ClosedViews], {
    complexity: about(5),
    description:
      'P34. Which agreements broke since a day, and what can be seen no more: of each agreement by its name what was open on that day and is not today, under any agreement; because it ended, was taken back, or one of the agencies employs nobody any more.',
  })
  closedViews(@Args() { since }: ClosedViewsArgs, @Me() actor: Actor) {
    return this.queries.closedSince(actor, since);
  }

  @MayAsk('MANAGER')
  @ActInWords('Asked whose profiles may be opened')
  @Query(() => [OpenRecord], {
    description:
      'Of these people those whose profile you may open today, by name: your own people, and people of other agencies under an agreement.',
  })
  openRecords(@Args() { practitionerIds }: OpenRecordsArgs, @Me() actor: Actor) {
    return this.queries.openTo(actor, practitionerIds);
  }

  @MayAsk('PRACTITIONER')
  @Query(() => MySharing, {
    description:
      'R8. With which other agencies my profile is shared today, under which agreement, and what I say to it.',
  })
  async mySharing(@Me() actor: Actor): Promise<MySharing> {
    const person = ownPractitioner(actor);
    const [answers, sharedWith, awaitingMe] = [
      await this.queries.answersOf(actor, person),
      await this.queries.sharedWith(actor, person, actor.today),
      await this.queries.awaiting(actor, person, actor.today),
    ];
    return { answers, sharedWith, awaitingMe };
  }

  @MayAsk('STEWARD')
  @ActInWords('Looked at what somebody says to being seen by other agencies')
  @Query(() => [SharingAnswer], { description: 'What somebody says to being seen by other agencies, of each purpose.' })
  sharingAnswers(@Args() { practitionerId }: SharingAnswersArgs, @Me() actor: Actor) {
    return this.queries.answersOf(actor, practitionerId);
  }

  @MayAsk('STEWARD')
  @ActInWords('Added a sharing agreement')
  @Mutation(() => SharingAgreementWhole, {
    description: 'Adds an agreement, which opens what it says from its first day on.',
  })
  async addSharingAgreement(
    @Args('input') input: AddSharingAgreementInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.queries.byId(actor, await this.service.add(actor, input));
  }

  @MayAsk('STEWARD')
  @ActInWords('Gave a sharing agreement its last day')
  @Mutation(() => SharingEnded, {
    description:
      'Ends an agreement with a last day, of today or later, in place of one given before; answers with what closes after it.',
  })
  endSharingAgreement(
    @Args('input') input: EndSharingAgreementInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.service.end(actor, input);
  }

  @MayAsk('STEWARD')
  @ActInWords('Took a sharing agreement back')
  @Mutation(() => SharingEnded, {
    description: 'Takes an agreement back at once: the very next look under it is refused. Answers with what closed.',
  })
  voidSharingAgreement(
    @Args('input') input: VoidSharingAgreementInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    return this.service.void(actor, input);
  }

  @MayAsk('PRACTITIONER')
  @ActInWords('Said whether other agencies may see their profile')
  @Mutation(() => MySharing, {
    description: 'Says whether I consent to being seen by other agencies for a purpose; the last word counts, at once.',
  })
  async answerSharing(@Args('input') input: AnswerSharingInput, @Me() actor: Actor, @IdempotencyKey() _key?: string) {
    await this.service.answer(actor, { ...input, practitionerId: ownPractitioner(actor) });
    return this.mySharing(actor);
  }

  @MayAsk('STEWARD')
  @ActInWords('Recorded what somebody says to being seen by other agencies')
  @Mutation(() => [SharingAnswer], {
    description: 'Records what somebody said or signed; they read who recorded it, and can say otherwise.',
  })
  async recordSharingAnswer(
    @Args('input') input: RecordSharingAnswerInput,
    @Me() actor: Actor,
    @IdempotencyKey() _key?: string,
  ) {
    await this.service.record(actor, input);
    return this.queries.answersOf(actor, input.practitionerId);
  }
}
