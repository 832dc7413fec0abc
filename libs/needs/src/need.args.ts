import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class NeedLevelArgs {
  @IdField({ nullable: true, description: 'One need level; all of them if left out.' })
  needLevelId?: Id | null;
}
