import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';

@ArgsType()
export class WhoseTeamArgs {
  @IdField({
    nullable: true,
    description: 'Whose team: your own if left out, or that of a manager whom you stand in for today.',
  })
  managerId?: string | null;
}
