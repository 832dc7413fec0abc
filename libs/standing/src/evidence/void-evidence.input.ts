import { InputType } from '@nestjs/graphql';
import { IdField, ReasonField } from '@app/graphql';

@InputType({ description: 'A judgement to void, and why.' })
export class VoidEvidenceInput {
  @IdField()
  evidenceId: string;

  @ReasonField({ max: 500 })
  reason: string;
}
