import { ArgsType } from '@nestjs/graphql';
import { AsAtArgs } from '@app/access';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class WhyShortArgs extends AsAtArgs {
  @IdField()
  clusterId: Id;

  @IdField({ description: 'A need level that families can have.' })
  needLevelId: Id;
}
