import { ArgsType } from '@nestjs/graphql';
import { IdField } from '@app/graphql';

@ArgsType()
export class ProfileArgs {
  @IdField({ description: 'Whose profile.' })
  practitionerId: string;
}
