import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { dayErrors } from '../../shared/field-errors.js';
import { useToday } from '../../shared/me.js';
import { daysAfter, listed } from '../../shared/words.js';
import { dayColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { useDone } from '../desk/use-done.js';
import { AddAgreement } from './add-agreement.js';
import { ClosedSince } from './closed-since.js';
import { AGREEMENTS, type ListedAgreement } from './operations.js';
import { STATES } from './sharing-words.js';

/** What agencies agreed that others may see of their people, and what closed of it (P34). */
export function AgreementsPage() {
  const [{ after, since: asked }, choose] = useFilters(['after', 'since'] as const);
  const today = useToday();
  const errors = dayErrors('since', 'The day', asked);
  const since = asked && errors.length === 0 && asked <= today ? asked : daysAfter(today, -92);
  const { done, say } = useDone();
  return (
    <Page title="Sharing between agencies" back={{ to: '/desk', text: 'Steward’s desk' }}>
      {done}
      <p class="govuk-body-l">
        Without an agreement a manager learns of people of other agencies who meets what a family needs, and no more.
        Under one that shares the profile they see the evidence too, and the person reads who looked.
      </p>
      <QueryView query={AGREEMENTS} variables={{ after, since }}>
        {({ sharingAgreements: { edges, pageInfo }, closedViews, agencies }, again) => (
          <>
            <AddAgreement
              agencies={agencies}
              onDone={(words) => {
                say(words);
                again();
              }}
            />
            <DataTable
              caption={after ? 'Agreements, earlier' : 'Agreements, the newest first'}
              columns={COLUMNS}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              whole={wholeList({
                query: AGREEMENTS,
                after: (cursor) => ({ after: cursor, since }),
                list: ({ sharingAgreements }) => sharingAgreements,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
              empty={
                <p class="govuk-inset-text">
                  There is none yet. Add the one that your agencies signed; until then nobody sees evidence of another
                  agency’s people.
                </p>
              }
            />
            {pageInfo.hasNextPage && (
              <Link class="govuk-link" href={withSearch('/desk/sharing', { after: pageInfo.endCursor, since: asked })}>
                Earlier
              </Link>
            )}
            <ClosedSince {...{ since, errors, closed: closedViews }} choose={(day) => choose({ after, since: day })} />
          </>
        )}
      </QueryView>
    </Page>
  );
}

const COLUMNS: Column<ListedAgreement>[] = [
  {
    name: 'Agreement',
    cell: ({ id, name }) => (
      <Link class="govuk-link" href={`/desk/sharing/${id}`}>
        {name}
      </Link>
    ),
    value: ({ name }) => name,
    isKey: true,
  },
  { name: 'Between', cell: ({ parties }) => listed(parties.map(({ name }) => name)) },
  { name: 'State', cell: ({ state }) => STATES[state] },
  dayColumn('Last day', ({ lastDay }) => lastDay, { none: 'None' }),
  dayColumn('Look at it again', ({ reviewOn }) => reviewOn),
];
