import { InputType } from '@nestjs/graphql';
import { IdField, TextField } from '@app/graphql';

@InputType({ description: 'A judgement to void, and why.' })
export class VoidEvidenceInput {
  @IdField()
  evidenceId: string;

  @TextField({ min: 3, max: 500, lines: true, description: 'Why.' })
  reason: string;
}
