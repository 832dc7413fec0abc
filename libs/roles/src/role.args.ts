import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class RoleArgs {
  @IdField()
  id: Id;
}
