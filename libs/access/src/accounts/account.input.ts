import { InputType } from '@nestjs/graphql';
import { IdField, ListField, ReasonField, TextField } from '@app/graphql';
import { GrantTerms } from './grant.input.js';

const NAME = { min: 1, max: 200, says: true } as const;
const ADDRESS = { min: 3, max: 254 } as const;

@InputType({ description: 'Somebody who is to sign in, and what they may do from the first time on.' })
export class InviteAccountInput {
  @TextField({ ...NAME, description: 'Given and family name, as the mail greets them.' })
  name: string;

  @TextField({ ...ADDRESS, description: 'Where the invitation goes: whoever reads mail there alone can accept it.' })
  email: string;

  @IdField({
    nullable: true,
    description: 'Who they are on the workforce record; left out for somebody who is not on it.',
  })
  practitionerId?: string | null;

  @ListField(() => GrantTerms, { max: 10, description: 'What they may do.' })
  grants: GrantTerms[];
}

@InputType({ description: 'What changes of an account; what is left out stays.' })
export class ChangeAccountInput {
  @IdField()
  accountId: string;

  @TextField({ ...NAME, nullable: true, description: 'Given and family name.' })
  name?: string | null;

  @TextField({
    ...ADDRESS,
    nullable: true,
    description: 'Where links and invitations go from now on. The address before is told of it.',
  })
  email?: string | null;

  @IdField({ nullable: true, description: 'Who they are on the workforce record, where that was not said before.' })
  practitionerId?: string | null;
}

@InputType({ description: 'An account.' })
export class AccountInput {
  @IdField()
  accountId: string;
}

@InputType({ description: 'An account to close, or to open again.' })
export class AccountAndReasonInput {
  @IdField()
  accountId: string;

  @ReasonField({ max: 500 })
  reason: string;
}
