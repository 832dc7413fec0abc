import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { about, closedSet, connectionOf, DateTimeScalar, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Practitioner } from '../people/index.js';
import { Agency } from '../places/index.js';

export const SharingPurpose = closedSet('SharingPurpose', 'What agencies may look at each other’s people for.', {
  MATCHING: 'To find who can meet a family’s need.',
});
export type SharingPurpose = keyof typeof SharingPurpose;

export const SharingPart = closedSet('SharingPart', 'Which part of a record is shared.', {
  SUMMARY: 'Whether what is asked is met, and by whom.',
  DETAIL: 'The profile too: the evidence, its kinds and days; never how somebody rated themselves.',
});
export type SharingPart = keyof typeof SharingPart;

export const SharingBasis = closedSet(
  'SharingBasis',
  'On which lawful basis it is shared: those of Article 6 of the UK GDPR.',
  {
    PUBLIC_TASK: 'A task in the public interest.',
    CONSENT: 'The consent of each person: nobody is shown who has not said yes.',
    LEGAL_OBLIGATION: 'A duty in law.',
    CONTRACT: 'A contract with the person.',
    LEGITIMATE_INTERESTS: 'Legitimate interests.',
    VITAL_INTERESTS: 'To protect a life.',
  },
);
export type SharingBasis = keyof typeof SharingBasis;

export const AgreementState = closedSet('AgreementState', 'Whether an agreement is in force today.', {
  IN_FORCE: 'It is.',
  TO_COME: 'Its first day is still to come.',
  ENDED: 'Its last day is over.',
  VOIDED: 'It was taken back.',
});
export type AgreementState = keyof typeof AgreementState;

@Holds('impersonal')
@ObjectType({ description: 'What agencies agreed that each may see of the people of the others.' })
export class SharingAgreement {
  @Field(() => ID)
  id: Id;

  @Field()
  name: string;

  @Field(() => AgreementState)
  state: AgreementState;

  @Field(() => [Agency], { complexity: about(10), description: 'Who made it, by name.' })
  parties: Agency[];

  @Field(() => SharingPurpose)
  purpose: SharingPurpose;

  @Field(() => SharingPart)
  part: SharingPart;

  @Field(() => SharingBasis)
  basis: SharingBasis;

  @Field(() => String, { nullable: true, description: 'Where the paper itself is kept.' })
  reference: string | null;

  @Field(() => DayScalar)
  firstDay: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; null is until it is ended.' })
  lastDay: Day | null;

  @Field(() => DayScalar, { description: 'When the parties look at it again.' })
  reviewOn: Day;

  @Field(() => DayScalar, {
    nullable: true,
    description: 'The day on which it was taken back, and opened nothing any more; null where it was not.',
  })
  takenBackOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was ended or taken back; null where it was not.' })
  endedBecause: string | null;
}

@Holds('impersonal')
@ObjectType({ description: 'Of whose people the evidence can be seen, and by the managers of which agencies.' })
export class SharingView {
  @Field(() => Agency, { description: 'Whose people they are.' })
  of: Agency;

  @Field(() => [Agency], { complexity: about(10), description: 'Whose managers see it, by name.' })
  seenBy: Agency[];
}

@Holds('impersonal')
@ObjectType({ description: 'An agreement with the views that it opens today.' })
export class SharingAgreementWhole extends SharingAgreement {
  @Field(() => [SharingView], {
    complexity: about(10),
    description:
      'What can be seen by it today, by the name of the agency; of agencies that employ nobody there is nothing to see. Empty where it is not in force, or for the summary alone.',
  })
  views: SharingView[];
}

@Holds('impersonal')
@ObjectType({ description: 'An agreement that was ended or taken back.' })
export class SharingEnded {
  @Field(() => SharingAgreement)
  agreement: SharingAgreement;

  @Field(() => DayScalar, { description: 'From when on it opens nothing.' })
  from: Day;

  @Field(() => [SharingView], {
    complexity: about(10),
    description: 'What can be seen no more from then on; no other agreement opens it.',
  })
  closed: SharingView[];
}

export const ClosedBecause = closedSet('ClosedBecause', 'Why something can be seen no more.', {
  ENDED: 'The agreement ended.',
  VOIDED: 'The agreement was taken back.',
  NOBODY_IN_POST: 'One of the two agencies employs nobody any more: its people left, or work for another one now.',
});
export type ClosedBecause = keyof typeof ClosedBecause;

@Holds('impersonal')
@ObjectType({ description: 'Of one agreement what could be seen by it once and cannot be seen today.' })
export class ClosedViews {
  @Field(() => SharingAgreement)
  agreement: SharingAgreement;

  @Field(() => ClosedBecause)
  because: ClosedBecause;

  @Field(() => [SharingView], { complexity: about(10), description: 'By the name of the agency whose people it was.' })
  views: SharingView[];
}

@Holds('names a person')
@ObjectType({ description: 'What somebody says to being seen by other agencies than their own.' })
export class SharingAnswer {
  @Field(() => SharingPurpose)
  purpose: SharingPurpose;

  @Field(() => Boolean, { nullable: true, description: 'Whether they consent; null is that they were not asked.' })
  agrees: boolean | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was recorded.' })
  recordedAt: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded it: they themselves, or a data steward.' })
  recordedBy: string | null;
}

@Holds('impersonal')
@ObjectType({ description: 'The agencies whose managers may open your profile under an agreement.' })
export class SharedWith {
  @Field(() => SharingAgreement)
  agreement: SharingAgreement;

  @Field(() => [Agency], { complexity: about(10), description: 'By name.' })
  agencies: Agency[];
}

@Holds('names a person')
@ObjectType({
  description: 'What you say to being seen by other agencies than your own, and who sees you by it today.',
})
export class MySharing {
  @Field(() => [SharingAnswer], { description: 'What you say, of each purpose.' })
  answers: SharingAnswer[];

  @Field(() => [SharedWith], {
    complexity: about(3),
    description: 'By the name of the agreement; empty is nobody of another agency.',
  })
  sharedWith: SharedWith[];

  @Field(() => [SharingAgreement], {
    complexity: about(3),
    description:
      'Those in force that rest on your consent and wait for your word, by name: a yes is for agreements that are there when you say it.',
  })
  awaitingMe: SharingAgreement[];
}

@Holds('names a person')
@ObjectType({ description: 'A record that a manager may open.' })
export class OpenRecord {
  @Field(() => Practitioner)
  practitioner: Practitioner;

  @Field(() => SharingAgreement, {
    nullable: true,
    description: 'The agreement under which they may; null where it is one of their own people.',
  })
  sharedUnder: SharingAgreement | null;
}

export const SharingAgreementConnection = connectionOf(SharingAgreement);
