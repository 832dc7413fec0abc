import { Field, ObjectType } from '@nestjs/graphql';
import { Holds } from '@app/access';
import { ProficiencyLevel } from '@app/frameworks';
import { Evidence } from '../evidence/index.js';

@Holds('names a person')
@ObjectType({
  description: 'One piece of evidence that a line of a profile looked at, and why it does or does not decide.',
})
export class ProofPiece {
  @Field(() => Evidence, { description: 'What it is.' })
  evidence: Evidence;

  @Field(() => ProficiencyLevel, {
    nullable: true,
    description: 'The level it can lift to, by the evidence ladder; null once voided, or where it reaches none.',
  })
  reaches: ProficiencyLevel | null;

  @Field({ description: 'Whether this piece decides the standing.' })
  decides: boolean;

  @Holds('free text')
  @Field({ description: 'In one sentence: why it decides, adds nothing, or falls short.' })
  why: string;
}
