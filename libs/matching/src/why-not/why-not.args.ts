import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';
import type { Id } from '@app/kernel';

@ArgsType()
export class WhyNotArgs {
  @IdField({ description: 'Whom the match does not name.' })
  practitionerId: Id;
}
