import { ArgsType } from '@nestjs/graphql';
import { TextField } from '@app/graphql';

@ArgsType()
export class FrameworkArgs {
  @TextField({ min: 1, max: 100 })
  key: string;
}
