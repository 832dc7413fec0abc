import { ArgsType } from '@nestjs/graphql';
import { AsAtArgs } from '@app/access';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class AnyClusterArgs extends AsAtArgs {
  @IdField({ nullable: true, description: 'All that you plan for if left out.' })
  clusterId?: Id | null;
}

@ArgsType()
export class CloseMatchArgs extends AnyClusterArgs {
  @IdField({ nullable: true, description: 'All need levels together if left out.' })
  needLevelId?: Id | null;
}
