import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { ProficiencyLevel } from '@app/frameworks';
import { DateTimeScalar, DayScalar } from '@app/graphql';
import type { Day, Id } from '@app/kernel';
import { EvidenceKind } from '../evidence/index.js';

@Holds('names a person')
@ObjectType({
  description: 'A piece of evidence of one person and one competency, and why it does or does not decide.',
})
export class ProofPiece {
  @Field(() => ID, { description: 'The id of the evidence.' })
  id: Id;

  @Field(() => EvidenceKind, { description: 'What it is.' })
  kind: EvidenceKind;

  @Field(() => ProficiencyLevel, { nullable: true, description: 'The level that the source states; null is no level.' })
  stated: ProficiencyLevel | null;

  @Field(() => ProficiencyLevel, {
    nullable: true,
    description: 'The level it can lift to, by the evidence ladder; null once voided, or where it reaches none.',
  })
  reaches: ProficiencyLevel | null;

  @Field(() => DayScalar, { description: 'The day that it is from.' })
  from: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it holds by itself; null is for good.' })
  lastDay: Day | null;

  @Field(() => DateTimeScalar, { description: 'When it was learnt.' })
  recordedAt: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was voided; null while it stands.' })
  voidedAt: string | null;

  @Field({ description: 'Whether this piece decides the standing.' })
  decides: boolean;

  @Holds('free text')
  @Field({ description: 'In one sentence: why it decides, adds nothing, or falls short.' })
  why: string;
}
