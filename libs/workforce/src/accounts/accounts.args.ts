import { ArgsType, Field } from '@nestjs/graphql';
import { IdField, PageArgs, TextField } from '@app/graphql';
import { AccountState } from './account.model.js';

@ArgsType()
export class AccountArgs {
  @IdField()
  accountId: string;
}

@ArgsType()
export class AccountsArgs extends PageArgs {
  @Field(() => AccountState, { nullable: true, description: 'Only those in this state.' })
  state?: AccountState | null;

  @IdField({ nullable: true, description: 'Only those of this person on the record.' })
  practitionerId?: string | null;

  @TextField({
    ...{ nullable: true, max: 200, anySign: true },
    description: 'Only those of whose name each of these words begins a word, as in `findPractitioners`.',
  })
  named?: string | null;

  @TextField({ nullable: true, max: 254, description: 'Only the one that has this address, whatever its case.' })
  email?: string | null;
}
