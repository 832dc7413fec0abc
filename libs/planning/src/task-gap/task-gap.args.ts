import { ArgsType } from '@nestjs/graphql';
import { AsAtArgs } from '@app/access';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class AnyNeedLevelArgs extends AsAtArgs {
  @IdField({ nullable: true, description: 'All need levels if left out.' })
  needLevelId?: Id | null;
}
