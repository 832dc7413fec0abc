import { Link } from 'wouter-preact';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useDone } from '../desk/use-done.js';
import { StateOfAccount } from '../access/state-of-account.js';
import { FunctionsOfPerson } from './functions-of-person.js';
import { LeaveOfPerson } from './leave-of-person.js';
import {
  type AccountOfPerson,
  CHOICES,
  type Choices,
  type DeskPerson,
  PERSON,
  type Professions,
  type RecordKept,
} from './operations.js';
import { JoinedRecords } from '../joins/joined-records.js';
import { SharingOfPerson } from '../sharing/sharing-of-person.js';
import { RequestsOfPerson } from './requests-of-person.js';
import { PostsOfPerson } from './posts/posts-of-person.js';
import { useAtHash } from '../../shared/use-at-hash.js';
import { momentInWords } from '../../shared/words.js';
import { WhoTheyAre } from './who-they-are.js';

/** One person as the steward keeps them, with every change that can be made. */
export const PersonPage = ({ id }: { id: string }) => (
  <Page title="A person" back={{ to: '/desk/people', text: 'People' }}>
    <QueryView query={CHOICES} variables={{}}>
      {(choices) => (
        <QueryView query={PERSON} variables={{ id }}>
          {({ person, recordKept: kept, accounts, professions }, again) => (
            <>
              <Title of={kept.erasedAt ? 'Somebody who was erased' : person.name} />
              {person.id !== id && (
                <p class="govuk-inset-text">The record that you asked for is joined to this one, of the same person.</p>
              )}
              <Record
                {...{ person, kept, choices, professions, again }}
                accounts={accounts.edges.map(({ node }) => node)}
              />
            </>
          )}
        </QueryView>
      )}
    </QueryView>
  </Page>
);

interface Props {
  person: DeskPerson;
  kept: RecordKept;
  choices: Choices;
  professions: Professions;
  accounts: AccountOfPerson[];
  again: () => void;
}

function Record({ person, kept, choices, professions, accounts, again }: Props) {
  useAtHash();
  const { done, say } = useDone();
  const onDone = (words: string) => {
    say(words);
    again();
  };
  if (kept.erasedAt) return <Erased id={person.id} at={kept.erasedAt} />;
  const shared = { person, choices, professions, onDone };
  return (
    <>
      {done}
      <WhoTheyAre {...shared} />
      <PostsOfPerson {...shared} />
      <LeaveOfPerson {...shared} />
      <FunctionsOfPerson {...shared} />
      <SharingOfPerson {...shared} />
      <JoinedRecords {...shared} />
      <section class="tv-section" aria-labelledby="signs-in">
        <h2 class="govuk-heading-l" id="signs-in">
          Signing in
        </h2>
        {accounts.length === 0 && <p class="govuk-body">They have no account, so they see nothing here.</p>}
        <ul class="govuk-list govuk-list--spaced">
          {accounts.map((account) => (
            <li key={account.id}>
              <Link class="govuk-link" href={`/desk/accounts/${account.id}`}>
                {account.email ?? 'Account without an address'}
              </Link>{' '}
              <StateOfAccount account={account} />
            </li>
          ))}
        </ul>
        {accounts.every(({ state }) => state === 'CLOSED') && (
          <p class="tv-onward">
            <Link class="govuk-link" href={`/desk/accounts/new?person=${person.id}`}>
              Invite {person.name} to sign in
            </Link>
          </p>
        )}
      </section>
      <RequestsOfPerson person={person} kept={kept} onDone={onDone} />
    </>
  );
}

const Erased = ({ id, at }: { id: string; at: string }) => (
  <>
    <p class="govuk-body-l">
      They were erased {momentInWords(at)}. Nothing names them any more, so there is nothing to change here. What they
      did stays in every figure.
    </p>
    <p class="govuk-body">
      <Link class="govuk-link" href={`/desk/people/${id}/erase`}>
        What is left, of somebody whom nobody can name
      </Link>
    </p>
  </>
);
