import { Link } from 'wouter-preact';
import { useFilters, withSearch } from '../../shared/address.js';
import { dayColumn } from '../../shared/columns.js';
import { DataTable } from '../../ui/data-table.js';
import { Disclosure } from '../../ui/disclosure.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { ListFile } from './list-file.js';
import { NoListYet } from './next/no-list-yet.js';
import { type ListedImport, type ListKind, LISTS, type Lists } from './operations.js';
import { SendList } from './send-list.js';
import { TakeList } from './take-list.js';
import { KINDS, STATES } from './words.js';

/** Lists that come in as files: those that came, and another one to send. */
export function StaffListsPage() {
  const [{ after, send, of }] = useFilters(['after', 'send', 'of'] as const);
  return (
    <Page title="Lists" back={{ to: '/desk', text: 'Steward’s desk' }}>
      <p class="govuk-body-l">
        An employer’s list puts people on the record and keeps their posts up to date, or says what training they did
        before. A list of demand says how many families are expected. What a list would change is shown before anything
        is saved, and the same list again changes nothing.
      </p>
      <QueryView query={LISTS} variables={{ after }}>
        {({ importedLists: { edges, pageInfo }, agencies, staff, training, demand }) => (
          <>
            {agencies.length > 0 ? (
              <SendList key={`${send} ${of}`} agencies={agencies} kind={kindIn(send)} agencyId={of} />
            ) : (
              <NoEmployers />
            )}
            {agencies.length > 0 && <NoListYet />}
            <Disclosure summary="What a list has in its columns">
              <Fields caption={`Columns of a staff list, ${IN_ANY_ORDER}`} fields={staff} />
              <Template kind="STAFF" />
              <Fields caption={`Columns of a training list, ${IN_ANY_ORDER}`} fields={training} />
              <Template kind="TRAINING" />
              <Fields caption={`Columns of a list of demand, ${IN_ANY_ORDER}`} fields={demand} />
              <Template kind="DEMAND" />
            </Disclosure>
            <TakeList agencies={agencies} />
            <DataTable
              caption={after ? 'Lists that came in, earlier' : 'Lists that came in, the last first'}
              columns={COLUMNS}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              whole={wholeList({
                query: LISTS,
                after: (cursor) => ({ after: cursor }),
                list: ({ importedLists }) => importedLists,
                areMore: pageInfo.hasNextPage || after !== null,
              })}
              empty={<p class="govuk-inset-text">No list has come in yet.</p>}
            />
            {pageInfo.hasNextPage && (
              <Link class="govuk-link" href={withSearch('/desk/staff-lists', { after: pageInfo.endCursor })}>
                Earlier
              </Link>
            )}
          </>
        )}
      </QueryView>
    </Page>
  );
}

const kindIn = (text: string | null): ListKind | null => (text && text in KINDS ? (text as ListKind) : null);

/** On the first day, before anything is set up. */
const NoEmployers = () => (
  <p class="govuk-inset-text">
    Each list is of an employer, or of clusters that there are.{' '}
    <Link class="govuk-link" href="/desk/places">
      Add the agencies, and the places where they work
    </Link>{' '}
    first.
  </p>
);

const COLUMNS: Column<ListedImport>[] = [
  {
    name: 'List',
    cell: ({ id, kind, agency, fileName }) => (
      <>
        <Link class="govuk-link" href={`/desk/staff-lists/${id}`}>
          {agency?.name ?? 'The whole partnership'}
        </Link>
        <br />
        <span class="tv-quiet">
          {KINDS[kind].name}: {fileName}
        </span>
      </>
    ),
    isKey: true,
  },
  dayColumn('As of', ({ listedOn }) => listedOn),
  { name: 'State', cell: ({ state }) => STATES[state] },
  { name: 'What it does', cell: (one) => one.inWords },
  { name: 'Read by', cell: ({ madeBy }) => madeBy },
];

const Template = ({ kind }: { kind: ListKind }) => (
  <ListFile asked={{ kind }} text={`Save a ${KINDS[kind].name.toLowerCase()} to fill in`} isSecondary />
);

const IN_ANY_ORDER = 'in any order and called as your system calls them';

const Fields = ({ caption, fields }: { caption: string; fields: Lists['staff'] }) => (
  <DataTable caption={caption} columns={FIELD_COLUMNS} rows={fields} rowKey={({ key }) => key} />
);

const FIELD_COLUMNS: Column<Lists['staff'][number]>[] = [
  { name: 'Column', cell: ({ name }) => name, isKey: true },
  { name: 'What it means', cell: ({ means }) => means },
  { name: 'For example', cell: ({ example }) => example },
  { name: 'Needed', cell: ({ needed }) => needed },
];
