import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { PersonField } from '../desk/person-field.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import {
  type Areas,
  CHANGE_ACCOUNT,
  CLOSE,
  type DeskAccount,
  END_OWN_ADDRESS,
  INVITE_AGAIN,
  REOPEN,
  WITHDRAW,
} from './operations.js';

/** What each form of an account is given. */
export interface AccountProps {
  account: DeskAccount;
  areas: Areas;
  /** Says what a change did, and reads the account again. */
  onDone: (words: string) => void;
}

export const InviteAgain = ({ account, onDone }: AccountProps) => (
  <ChangeForm
    summary={account.state === 'OPEN' ? 'Invite them anew' : 'Invite them again'}
    of="again"
    mutation={INVITE_AGAIN}
    read={() => ({ input: { accountId: account.id } })}
    button="Send another invitation"
    onDone={() => onDone(`Sent to ${account.email}: the invitation before is good for nothing any more.`)}
  >
    {() => (
      <p class="govuk-body">
        It goes to {account.email}, for seven days.
        {account.state === 'OPEN' &&
          ' Until they accept it, they sign in as before. It is for somebody who signs in elsewhere from now on.'}
      </p>
    )}
  </ChangeForm>
);

export const WithdrawInvitation = ({ account, onDone }: AccountProps) => (
  <ChangeForm
    summary="Withdraw the invitation"
    of="withdraw"
    mutation={WITHDRAW}
    read={() => ({ input: { accountId: account.id } })}
    button="Withdraw it"
    isWarning
    onDone={() => onDone('Withdrawn: its link is good for nothing any more.')}
  >
    {() => <p class="govuk-body">Whoever opens its link reads that it was withdrawn.</p>}
  </ChangeForm>
);

export const ChangeAccount = ({ account, onDone }: AccountProps) => (
  <ChangeForm
    summary="Change name, address or who it is"
    of="account"
    mutation={CHANGE_ACCOUNT}
    read={(form) => ({
      input: {
        accountId: account.id,
        name: textIn(form, 'name') || account.name,
        email: textIn(form, 'email'),
        ...(textIn(form, 'practitionerId') && { practitionerId: textIn(form, 'practitionerId') }),
      },
    })}
    needs={{ email: { says: 'Enter an address, such as ana@example.org' } }}
    others={['name', 'practitionerId']}
    fieldOf={{ EMAIL_INVALID: 'email', EMAIL_TAKEN: 'email', ACCOUNT_HAS_PERSON: 'practitionerId' }}
    button="Save"
    onDone={() => onDone('Saved. Where the address changed, the one before is told of it.')}
  >
    {(field) => (
      <>
        {account.practitioner ? (
          <p class="govuk-body">Their name is that of the record; it is changed there.</p>
        ) : (
          <TextField {...field('name')} label="Name" value={account.name} width={20} />
        )}
        <TextField {...field('email')} label="E-mail" value={account.email ?? ''} width={20} />
        {!account.practitioner && (
          <PersonField {...field('practitionerId')} label="Who they are on the record (optional)" />
        )}
      </>
    )}
  </ChangeForm>
);

export const CloseAccount = ({ account, onDone }: AccountProps) => (
  <ChangeForm
    summary="Close the account"
    of="close"
    mutation={CLOSE}
    read={(form) => ({ input: { accountId: account.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    fieldOf={{ LAST_STEWARD: 'reason' }}
    button="Close it"
    isWarning
    onDone={() => onDone('Closed: they are signed in nowhere any more.')}
  >
    {(field) => (
      <>
        <p class="govuk-body">
          They are signed out everywhere at once. What they did stays on record, and their own record stays open to them
          by an address of their own, where they confirmed one.
        </p>
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);

export const ReopenAccount = ({ account, onDone }: AccountProps) => (
  <ChangeForm
    summary="Open the account again"
    of="reopen"
    mutation={REOPEN}
    read={(form) => ({ input: { accountId: account.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Open it again"
    onDone={() => onDone('Open again, with the rights below.')}
  >
    {(field) => <ReasonField {...field('reason')} />}
  </ChangeForm>
);

export const EndPrivateAddress = ({ account, onDone }: AccountProps) => (
  <ChangeForm
    summary="End the address of their own"
    of="own-address"
    mutation={END_OWN_ADDRESS}
    read={() => ({ input: { accountId: account.id } })}
    button="End it now"
    isWarning
    onDone={() =>
      onDone('Ended: no link that goes there opens a record any more, and whoever reads mail there is told.')
    }
  >
    {() => (
      <p class="govuk-body">
        For an account that was never theirs to whom it opens a record. If it is theirs, leave it: a record stays open
        to whoever it is about.
      </p>
    )}
  </ChangeForm>
);
