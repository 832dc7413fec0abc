import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { DayScalar, IdField, IdListField, PageArgs, ReasonField, TextField } from '@app/graphql';
import type { Day } from '@app/kernel';
import { AgreementState, SharingBasis, SharingPart, SharingPurpose } from './sharing.model.js';

@ArgsType()
export class SharingAgreementsArgs extends PageArgs {
  @Field(() => AgreementState, { nullable: true, description: 'Only those in this state.' })
  state?: AgreementState | null;
}

@ArgsType()
export class SharingAgreementArgs {
  @IdField()
  agreementId: string;
}

@ArgsType()
export class ClosedViewsArgs {
  @Field(() => DayScalar, { description: 'What could be seen on this day, today or before.' })
  since: Day;
}

@ArgsType()
export class OpenRecordsArgs {
  @IdListField({ min: 1, max: 100 })
  practitionerIds: string[];
}

@ArgsType()
export class SharingAnswersArgs {
  @IdField()
  practitionerId: string;
}

@InputType({ description: 'What agencies agreed that each may see of the people of the others.' })
export class AddSharingAgreementInput {
  @TextField({ max: 200, description: 'As the parties call it: no two in force on one day are called alike.' })
  name: string;

  @IdListField({ min: 2, max: 100, description: 'The agencies that made it.' })
  agencyIds: string[];

  @Field(() => SharingPurpose)
  purpose: SharingPurpose;

  @Field(() => SharingPart)
  part: SharingPart;

  @Field(() => SharingBasis)
  basis: SharingBasis;

  @ReasonField({ max: 500, nullable: true, description: 'Where the paper itself is kept.' })
  reference?: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The first day, today or later; today if left out.' })
  firstDay?: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The last day; left out, until it is ended.' })
  lastDay?: Day | null;

  @Field(() => DayScalar, {
    description:
      'When the parties look at it again: after its first day, within five years, and no later than its last.',
  })
  reviewOn: Day;
}

@InputType({ description: 'With which day an agreement ends.' })
export class EndSharingAgreementInput {
  @IdField()
  agreementId: string;

  @Field(() => DayScalar, { description: 'The last day on which it is in force: today or later.' })
  lastDay: Day;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'An agreement that is taken back at once.' })
export class VoidSharingAgreementInput {
  @IdField()
  agreementId: string;

  @ReasonField({ max: 500 })
  reason: string;
}

@InputType({ description: 'What I say to being seen by other agencies than my own.' })
export class AnswerSharingInput {
  @Field(() => SharingPurpose)
  purpose: SharingPurpose;

  @Field({ description: 'Whether I consent. I can say otherwise at any time.' })
  agrees: boolean;
}

@InputType({ description: 'What somebody said to being seen by other agencies than their own.' })
export class RecordSharingAnswerInput extends AnswerSharingInput {
  @IdField()
  practitionerId: string;
}
