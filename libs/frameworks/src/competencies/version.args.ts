import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class VersionArgs {
  @IdField()
  versionId: Id;
}

@ArgsType()
export class VersionsArgs {
  @IdField({ description: 'The earlier version.' })
  fromVersionId: Id;

  @IdField({ description: 'The later version.' })
  toVersionId: Id;
}
