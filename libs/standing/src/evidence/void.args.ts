import { ArgsType } from '@nestjs/graphql';
import { IdField, TextField } from '@app/graphql';

@ArgsType()
export class VoidArgs {
  @IdField()
  evidenceId: string;

  @TextField({ min: 3, max: 500, lines: true, description: 'Why.' })
  reason: string;
}
