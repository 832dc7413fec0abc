import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar, InstantScalar } from '@app/graphql';
import type { Day } from '@app/kernel';

@ObjectType({
  description: 'What one source says of one person and one competency, and why it does or does not decide.',
})
export class ProofPiece {
  @Field(() => ID)
  evidenceId: string;

  @Field({ description: 'attendance, assessment, observation, sign-off, qualification, or credit (from elsewhere).' })
  kind: string;

  @Field(() => Int, { description: 'The rank the source states.' })
  stated: number;

  @Field({ description: 'The name of that rank.' })
  statedName: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The rank it can lift to, by the evidence ladder; null once voided.',
  })
  rank: number | null;

  @Field(() => DayScalar)
  from: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it holds by itself; null is for good.' })
  lastDay: Day | null;

  @Field(() => InstantScalar, { description: 'When it was learnt.' })
  recordedAt: string;

  @Field({ description: 'Whether this piece decides the standing.' })
  decides: boolean;

  @Field({ description: 'In one sentence: why it decides, adds nothing, or falls short.' })
  why: string;
}
