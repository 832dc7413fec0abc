import { ArgsType } from '@nestjs/graphql';
import { PageArgs, TextField } from '@app/graphql';

@ArgsType()
export class SearchArgs extends PageArgs {
  @TextField({
    max: 100,
    description:
      'Words of a name, or their first letters: two letters or more of one of them, one sign of Han, Hangul or kana, or a letter that is somebody’s whole name. Accents, vowel marks and signs count for nothing.',
  })
  name: string;
}
