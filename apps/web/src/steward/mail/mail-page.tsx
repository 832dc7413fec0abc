import { Link } from 'wouter-preact';
import type { OneOf } from '../../graphql/graphql.js';
import { useFilters, withSearch } from '../../shared/address.js';
import { momentColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { type Mail, MAILS } from './operations.js';

/** What became of the mail of the partnership: what was refused first, with what to do about it. */
export function MailPage() {
  const [{ after }] = useFilters(['after'] as const);
  return (
    <Page title="Mail" back={{ to: '/desk', text: 'Steward’s desk' }}>
      <p class="govuk-body-l">
        Invitations and links that Trivium sends, and what became of each. What a mail says is shown to nobody else: its
        link may sign somebody in. Addresses are kept for 30 days.
      </p>
      <QueryView query={MAILS} variables={{ after }}>
        {({ refused, mails }) => (
          <>
            {!after && refused.edges.length > 0 && (
              <DataTable
                caption={
                  refused.pageInfo.hasNextPage
                    ? 'Refused, to do something about: the last 20'
                    : 'Refused, to do something about'
                }
                columns={REFUSED}
                rows={refused.edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
              />
            )}
            <DataTable
              caption={after ? 'All mail, earlier' : 'All mail, the latest first'}
              columns={ALL}
              rows={mails.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              whole={wholeList({
                query: MAILS,
                after: (cursor) => ({ after: cursor }),
                list: (answer) => answer.mails,
                areMore: mails.pageInfo.hasNextPage || after !== null,
              })}
              empty={
                <p class="govuk-inset-text">
                  No mail was written yet. Mail is written when somebody is invited, or asks for a link to sign in.
                </p>
              }
            />
            <Pages after={after} next={mails.pageInfo.hasNextPage ? mails.pageInfo.endCursor : null} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const STATES: Record<OneOf<'MailState'>, string> = {
  WAITING: 'Waiting',
  SENT: 'Sent',
  REFUSED: 'Refused',
  OVER: 'Over before it was sent',
};

const TO: Column<Mail> = { name: 'To', cell: ({ address }) => address ?? 'Forgotten', isKey: true };
const SUBJECT: Column<Mail> = { name: 'Subject', cell: ({ subject }) => subject };
const WRITTEN: Column<Mail> = momentColumn('Written', ({ writtenAt }) => writtenAt);

const REFUSED: Column<Mail>[] = [
  TO,
  SUBJECT,
  WRITTEN,
  {
    name: 'What to do',
    cell: ({ inWords, serverSaid }) => (
      <>
        {inWords}
        {serverSaid && <div class="tv-quiet">It said: {serverSaid}</div>}
      </>
    ),
  },
];

const ALL: Column<Mail>[] = [
  TO,
  SUBJECT,
  WRITTEN,
  {
    name: 'What became of it',
    cell: ({ state, inWords }) => (
      <>
        <strong>{STATES[state]}</strong>
        {state !== 'SENT' && <div>{inWords}</div>}
      </>
    ),
  },
];

const Pages = ({ after, next }: { after: string | null; next: string | null }) =>
  after || next ? (
    <div class="tv-ways tv-not-printed">
      {next && (
        <Link href={withSearch('/desk/mail', { after: next })} class="govuk-link">
          Earlier
        </Link>
      )}
      {after && (
        <Link href="/desk/mail" class="govuk-link">
          Back to the latest
        </Link>
      )}
    </div>
  ) : null;
