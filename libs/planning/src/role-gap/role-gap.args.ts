import { ArgsType } from '@nestjs/graphql';
import { AsAtArgs } from '@app/access';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class ClusterArgs extends AsAtArgs {
  @IdField()
  clusterId: Id;
}
