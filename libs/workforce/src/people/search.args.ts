import { ArgsType } from '@nestjs/graphql';
import { PageArgs, TextField } from '@app/graphql';

@ArgsType()
export class SearchArgs extends PageArgs {
  @TextField({ max: 100, description: 'The first letters of a name, two or more.' })
  name: string;
}
