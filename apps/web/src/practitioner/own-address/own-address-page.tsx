import { useState } from 'preact/hooks';
import { useMe } from '../../shared/me.js';
import { Effect } from '../../ui/effect.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { GIVE_ADDRESS, OWN_ADDRESS, REMOVE_ADDRESS } from './operations.js';

/** An address that stays somebody's own, by which they read their record when their work is over. */
export function OwnAddressPage() {
  const [done, setDone] = useState<string>();
  const { ownRecordAlone } = useMe();
  return (
    <Page title="Your record when you leave" back={{ to: '/profile', text: 'My profile' }}>
      {done && <Effect key={done}>{done}</Effect>}
      <p class="govuk-body-l">
        Your record stays yours. Give an address of your own: links that go there open your record, and nothing else,
        also when your account and your address at work are gone.
      </p>
      <QueryView query={OWN_ADDRESS} variables={{}}>
        {({ myPrivateAddress: { confirmed, waiting } }, again) => {
          const onDone = (words: string) => {
            setDone(words);
            again();
          };
          return (
            <>
              <p class="govuk-body">
                {confirmed ? (
                  <>
                    Confirmed: <strong>{confirmed}</strong>. Nobody else is told which it is.
                  </>
                ) : (
                  'You have confirmed none yet.'
                )}
                {waiting && ` A link was sent to ${waiting}: use it within a day to confirm it.`}
              </p>
              <Give key={`${confirmed} ${waiting}`} onDone={onDone} />
              {ownRecordAlone && confirmed && (
                <p class="govuk-body">
                  You came by this address, so it is not removed here: nobody could send you a link any more. Give
                  another one in its place, or ask your data steward to end it.
                </p>
              )}
              {!ownRecordAlone &&
                [confirmed, waiting].map(
                  (address) => address && <Remove key={address} address={address} onDone={onDone} />,
                )}
            </>
          );
        }}
      </QueryView>
    </Page>
  );
}

interface Props {
  onDone: (words: string) => void;
}

function Give({ onDone }: Props) {
  const { onSubmit, trouble, errors, isSending } = useMutationForm(GIVE_ADDRESS, {
    check: (form) =>
      addressIn(new FormData(form)) ? [] : [{ field: 'address', says: 'Enter an address, such as ana@example.org' }],
    read: (form) => ({ address: addressIn(form) }),
    fields: { address: 'address' },
    fieldOf: { EMAIL_INVALID: 'address', PRIVATE_ADDRESS_LATELY: 'address' },
    onDone: ({ giveMyPrivateAddress: { waiting } }) =>
      onDone(`A link is on its way to ${waiting}. Use it within a day, on whatever device you read that mail.`),
  });
  return (
    <form class="tv-form" noValidate onSubmit={onSubmit}>
      {trouble}
      <TextField
        {...{ id: 'address', name: 'address', errors, width: 20 }}
        label="An address of your own"
        hint="One that stays yours when you leave"
      />
      <button class="govuk-button" disabled={isSending}>
        Send a link there
      </button>
    </form>
  );
}

function Remove({ address, onDone }: Props & { address: string }) {
  const { onSubmit, trouble, isSending } = useMutationForm(REMOVE_ADDRESS, {
    check: () => [],
    read: () => ({ address }),
    fields: {},
    fieldOf: {},
    onDone: () => onDone('Forgotten: no link opens your record by it any more.'),
  });
  return (
    <form noValidate onSubmit={onSubmit}>
      {trouble}
      <button class="govuk-button govuk-button--secondary" disabled={isSending}>
        Forget {address}
      </button>
    </form>
  );
}

const addressIn = (form: FormData) => String(form.get('address') ?? '').trim();
