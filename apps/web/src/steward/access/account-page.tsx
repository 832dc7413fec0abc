import { Link, Redirect } from 'wouter-preact';
import { GRANT_NAMES } from '../../shared/grant-words.js';
import { inWords, momentInWords } from '../../shared/words.js';
import { Fact } from '../../ui/fact.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import {
  ChangeAccount,
  CloseAccount,
  EndPrivateAddress,
  InviteAgain,
  ReopenAccount,
  WithdrawInvitation,
} from './account-forms.js';
import { AppointDeputy, GiveGrant } from './grant-forms.js';
import { Grants } from './grants.js';
import { ACCOUNT, type Areas, type DeskAccount } from './operations.js';

/** One account: how they sign in, what they may do, and every change that can be made. */
export const AccountPage = ({ id }: { id: string }) => (
  <Page title="An account" back={{ to: '/desk/accounts', text: 'Who signs in' }}>
    <QueryView query={ACCOUNT} variables={{ id }}>
      {({ account, areas }, again) =>
        account.isMachine ? (
          <Redirect to={`/desk/machines/${id}`} replace />
        ) : (
          <>
            <Title of={account.name} />
            <Whole {...{ account, areas, again }} />
          </>
        )
      }
    </QueryView>
  </Page>
);

interface Props {
  account: DeskAccount;
  areas: Areas;
  again: () => void;
}

function Whole({ account, areas, again }: Props) {
  const { done, say } = useDone();
  const onDone = (words: string) => {
    say(words);
    again();
  };
  const { state, practitioner } = account;
  const shared = { account, areas, onDone };
  return (
    <>
      {done}
      <p class="govuk-body-l">{howInWords(account)}</p>
      <dl class="tv-facts">
        <Fact name="E-mail">
          {account.email ?? 'None'}
          {account.mailRefused &&
            '. The mail server refused the last mail to it: correct the address, and invite them again'}
        </Fact>
        {account.standIns.map(({ account: other, kind, firstDay, lastDay }) => (
          <Fact key={`${other.id} ${firstDay}`} name="Stands in for them">
            <Link class="govuk-link" href={`/desk/accounts/${other.id}`}>
              {other.name}
            </Link>
            , as {GRANT_NAMES[kind].toLowerCase()}, from {inWords(firstDay)} to {inWords(lastDay)}
          </Fact>
        ))}
        {account.hasPrivateAddress && (
          <Fact name="When they leave">
            They read their own record by an address of their own, which you are not told
          </Fact>
        )}
        <Fact name="On the record">
          {practitioner ? (
            <Link class="govuk-link" href={`/desk/people/${practitioner.id}`}>
              {practitioner.name}
            </Link>
          ) : (
            'Not on it'
          )}
        </Fact>
      </dl>
      {state !== 'CLOSED' && account.email && <InviteAgain {...shared} />}
      {state === 'INVITED' && <WithdrawInvitation {...shared} />}
      <ChangeAccount {...shared} />
      {state === 'CLOSED' ? <ReopenAccount {...shared} /> : <CloseAccount {...shared} />}
      {account.hasPrivateAddress && <EndPrivateAddress {...shared} />}
      <section class="tv-section" aria-labelledby="may-do">
        <h2 class="govuk-heading-l" id="may-do">
          What they may do
        </h2>
        <Grants {...shared} />
        {state !== 'CLOSED' && <GiveGrant {...shared} />}
        {state !== 'CLOSED' && <AppointDeputy {...shared} />}
      </section>
    </>
  );
}

function howInWords({ state, signsInBy, signsInAt, invitedUntil, closedBecause }: DeskAccount): string {
  if (state === 'CLOSED') return `Closed: ${closedBecause ?? 'nobody said why'}.`;
  if (state === 'INVITED') return `Invited until ${momentInWords(invitedUntil!)}; they have not signed in yet.`;
  if (state === 'NOT_INVITED') return 'They have never signed in, and no invitation is open. Invite them again.';
  if (state === 'WAY_ENDED') return 'The sign-in service that they used has ended. Invite them again.';
  const ways = signsInBy.map((way) =>
    way === 'PROVIDER' ? `at ${signsInAt ?? 'their organisation'}` : 'by a link in their mail',
  );
  const again = invitedUntil ? ` They are invited again until ${momentInWords(invitedUntil)}.` : '';
  return `They sign in ${ways.join(' or ')}.${again}`;
}
