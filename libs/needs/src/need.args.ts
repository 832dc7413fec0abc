import { ArgsType } from '@nestjs/graphql';
import { AsAtArgs } from '@app/access';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class NeedLevelArgs extends AsAtArgs {
  @IdField({ nullable: true, description: 'One need level; all of them if left out.' })
  needLevelId?: Id | null;
}
