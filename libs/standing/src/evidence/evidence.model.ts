import { ArgsType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { Competency, ProficiencyLevel } from '@app/frameworks';
import { connectionOf, DateTimeScalar, DayScalar, IdField, PageArgs } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { Practitioner } from '@app/workforce';
import { EvidenceKind } from './evidence-kind.js';

@Holds('names a person')
@ObjectType({ description: 'What one source says of one person and one competency. It is never edited, only voided.' })
export class Evidence {
  @Field(() => ID)
  id: Id;

  @Field(() => Practitioner, { description: 'Of whom it speaks.' })
  practitioner: Practitioner;

  @Field(() => Competency, { description: 'What they were seen, taught or judged to do.' })
  competency: Competency;

  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field(() => ProficiencyLevel, {
    nullable: true,
    description: 'The level that the source states, before the evidence ladder; null is no level.',
  })
  stated: ProficiencyLevel | null;

  @Field(() => DayScalar, { description: 'The day that it is from.' })
  from: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it holds by itself; null is for good.' })
  lastDay: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was learnt.' })
  recordedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was voided; null while it stands.' })
  voidedAt: string | null;

  @Holds('free text')
  @Field(() => String, { nullable: true, description: 'Why it was voided; null while it stands.' })
  voidReason: string | null;
}

export const EvidenceConnection = connectionOf(Evidence);

@ArgsType()
export class MyEvidenceArgs extends PageArgs {
  @IdField({ nullable: true, description: 'One piece of it; all if left out.' })
  evidenceId?: Id | null;
}
