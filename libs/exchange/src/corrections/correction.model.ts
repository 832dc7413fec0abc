import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, connectionOf, DateTimeScalar, IdField, PageArgs, ReasonField } from '@app/graphql';
import type { Id, Instant } from '@app/kernel';
import { Practitioner } from '@app/workforce';

export const CorrectionSubject = closedSet('CorrectionSubject', 'Which part of the record is wrong.', {
  NAME: 'Name, address at work, staff number or professional background.',
  POST: 'A post: role, employer, place, hours, manager or days.',
  LEAVE: 'Days away, or functions carried.',
  ATTENDANCE: 'A mark of a register, or a place on a session.',
  EVIDENCE: 'A piece of evidence. A judgement goes to whoever gave it.',
  ACCOUNT: 'An account, or what one may do with it.',
  OTHER: 'Something else.',
});
export type CorrectionSubject = keyof typeof CorrectionSubject;

export const CorrectionOutcome = closedSet('CorrectionOutcome', 'What came of a request for correction.', {
  CORRECTED: 'The record was corrected.',
  NOT_CORRECTED: 'The record stays as it is; the answer says why.',
});
export type CorrectionOutcome = keyof typeof CorrectionOutcome;

@Holds('names a person')
@ObjectType({ description: 'That somebody says that something in their record is wrong, without their words.' })
export class CorrectionAsked {
  @Field(() => ID)
  id: Id;

  @Field(() => Practitioner, { description: 'Who asks.' })
  practitioner: Practitioner;

  @Field(() => CorrectionSubject)
  subject: CorrectionSubject;

  @Field(() => String, {
    nullable: true,
    description:
      'What it is about, as the record calls it: the competency and kind of a piece of evidence, the role and employer of a post.',
  })
  about: string | null;

  @Field(() => DateTimeScalar, { description: 'When they asked.' })
  askedAt: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'Whose judgement it is about, who answers; null is a data steward.',
  })
  goesTo: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered; null is not yet.' })
  answeredAt: Instant | null;

  @Field(() => String, { nullable: true, description: 'Who answered.' })
  answeredBy: string | null;

  @Field(() => CorrectionOutcome, { nullable: true })
  outcome: CorrectionOutcome | null;
}

@Holds('names a person')
@ObjectType({ description: 'A request for correction with its words, and its answer.' })
export class Correction extends CorrectionAsked {
  @Holds('free text')
  @Field({ description: 'What is wrong, in the words of whoever asks.' })
  said: string;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'What they were answered.' })
  answer: string | null;

  @Field(() => [String], {
    complexity: about(1),
    description:
      'What the record says now: of a post, each that they have today or later; of all else nothing is told.',
  })
  now: string[];
}

export const CorrectionAskedConnection = connectionOf(CorrectionAsked);
export const CorrectionConnection = connectionOf(Correction);

@ArgsType()
export class CorrectionsArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Those that were answered too; those that wait alone if left out.',
  })
  answeredToo?: boolean | null;
}

@ArgsType()
export class CorrectionArgs {
  @IdField()
  correctionId: Id;
}

const WORDS = { max: 2_000 };

@InputType({ description: 'What is wrong in one’s own record.' })
export class AskForCorrectionInput {
  @Field(() => CorrectionSubject)
  subject: CorrectionSubject;

  @IdField({ nullable: true, description: 'The piece of evidence that it is about.' })
  evidenceId?: Id | null;

  @IdField({ nullable: true, description: 'The post that it is about.' })
  postId?: Id | null;

  @ReasonField({ ...WORDS, description: 'What is wrong, and what is right.' })
  words: string;
}

@InputType({
  description: 'The answer to a request for correction. It changes nothing by itself: correct the record first.',
})
export class AnswerCorrectionInput {
  @IdField()
  correctionId: Id;

  @Field(() => CorrectionOutcome)
  outcome: CorrectionOutcome;

  @ReasonField({ ...WORDS, description: 'What was corrected, or why not.' })
  words: string;
}
