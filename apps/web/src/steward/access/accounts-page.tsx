import type { TargetedEvent } from 'preact';
import { Link, useLocation, useSearch } from 'wouter-preact';
import type { OneOf } from '../../graphql/graphql.js';
import { withSearch } from '../../shared/address.js';
import { counted } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { FoundHeading } from '../../ui/found-heading.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { SelectField } from '../../ui/select-field.js';
import type { Column } from '../../ui/table-column.js';
import { TextField } from '../../ui/text-field.js';
import { ACCOUNTS, type Account } from './operations.js';
import { StateOfAccount, stateInWords } from './state-of-account.js';

type State = OneOf<'AccountState'>;

const STATES: { id: State; name: string }[] = [
  { id: 'OPEN', name: 'Who signs in' },
  { id: 'INVITED', name: 'Invited, not signed in yet' },
  { id: 'NOT_INVITED', name: 'Never signed in, no invitation open' },
  { id: 'WAY_ENDED', name: 'Their sign-in service has ended' },
  { id: 'CLOSED', name: 'Closed' },
];

/** Who may sign in, the newest first. */
export function AccountsPage() {
  const search = new URLSearchParams(useSearch());
  const named = search.get('named') || null;
  const state = STATES.find(({ id }) => id === search.get('state'))?.id ?? null;
  const after = search.get('after');
  return (
    <Page title="Who signs in" back={{ to: '/desk', text: 'Steward’s desk' }}>
      <p class="tv-onward">
        <Link class="govuk-link" href="/desk/accounts/new">
          Invite somebody
        </Link>
        <Link class="govuk-link" href="/desk/grants">
          Look at what people may do
        </Link>
      </p>
      <Filter key={`${named} ${state} ${after}`} named={named} state={state} />
      <QueryView key={after} query={ACCOUNTS} variables={{ named, state, after }}>
        {({ accounts: { edges, pageInfo } }) => (
          <>
            <FoundHeading of={named ?? state ?? after}>
              {edges.length === 0 ? 'Nobody is found so' : counted(edges.length, 'account')}
              {pageInfo.hasNextPage && ', and more after these'}
            </FoundHeading>
            <ul class="govuk-list govuk-list--spaced">
              {edges.map(({ node }) => (
                <li key={node.id}>
                  <Link class="govuk-link" href={`/desk/accounts/${node.id}`}>
                    {node.name}
                  </Link>{' '}
                  {node.email && <span>{node.email} </span>}
                  <StateOfAccount account={node} />
                </li>
              ))}
            </ul>
            <SaveAs
              caption={captionOf(named, state)}
              columns={COLUMNS}
              rows={edges.map(({ node }) => node)}
              whole={wholeList({
                query: ACCOUNTS,
                after: (cursor) => ({ named, state, after: cursor }),
                list: ({ accounts }) => accounts,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
            />
            {pageInfo.hasNextPage && (
              <Link class="govuk-link" href={withSearch('/desk/accounts', { named, state, after: pageInfo.endCursor })}>
                The next 50
              </Link>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const captionOf = (named: string | null, state: State | null) =>
  [STATES.find(({ id }) => id === state)?.name ?? 'Who signs in, and who did', named && `called “${named} …”`]
    .filter(Boolean)
    .join(', ');

const COLUMNS: Column<Account>[] = [
  { name: 'Name', cell: ({ name }) => name },
  { name: 'E-mail', cell: ({ email }) => email ?? '' },
  { name: 'State, and what they may do', cell: stateInWords },
];

function Filter({ named, state }: { named: string | null; state: State | null }) {
  const [, go] = useLocation();
  const submit = (event: TargetedEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim() || null;
    go(withSearch('/desk/accounts', { named: text('named'), state: text('state') }));
  };
  return (
    <form class="tv-form" onSubmit={submit} role="search" aria-label="Accounts" noValidate>
      <div class="tv-form__row">
        <TextField
          {...{ id: 'named', name: 'named', errors: [], width: 20 }}
          label="Name, or the first letters of it (optional)"
          value={named ?? ''}
        />
        <SelectField
          {...{ id: 'state', name: 'state', errors: [], options: STATES }}
          label="Which"
          value={state ?? ''}
          empty="All"
        />
        <button class="govuk-button">Show</button>
      </div>
    </form>
  );
}
