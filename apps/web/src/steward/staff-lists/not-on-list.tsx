import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { counted, inWords } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { type Import, NOT_ON_LIST, type NotOnList as Missing } from './operations.js';

interface Props {
  list: Import;
  after: string | null;
}

/** Who has a post at the employer and is not on its list: each leads to where an end is recorded. */
export const NotOnList = ({ list, after }: Props) => (
  <QueryView query={NOT_ON_LIST} variables={{ id: list.id, after }}>
    {({ notOnStaffList: { posts, people } }) =>
      posts ? (
        <section class="tv-section" aria-labelledby="not-on-list">
          <h2 class="govuk-heading-l" id="not-on-list">
            Leavers? {counted(posts, 'post')} not in the list
          </h2>
          <p class="govuk-body">
            Nobody is removed. If the list has everybody whom {list.agency.name} employs, these may have left: end their
            post on their page, where what follows from it is shown first.
          </p>
          <DataTable
            caption={`In post on ${inWords(list.listedOn)}, and not in the list`}
            rows={people.edges.map(({ node }) => node)}
            rowKey={({ practitioner, role }) => `${practitioner.id} ${role}`}
            columns={COLUMNS}
          />
          {people.pageInfo.hasNextPage && (
            <Link
              class="govuk-button govuk-button--secondary"
              href={withSearch(`/desk/staff-lists/${list.id}`, { missing: people.pageInfo.endCursor })}
            >
              More of them
            </Link>
          )}
        </section>
      ) : null
    }
  </QueryView>
);

const COLUMNS: Column<Missing>[] = [
  {
    name: 'Name',
    cell: ({ practitioner }) => (
      <Link class="govuk-link" href={`/desk/people/${practitioner.id}`}>
        {practitioner.name}
      </Link>
    ),
    isKey: true,
  },
  { name: 'Role', cell: ({ role }) => role },
  { name: 'Staff number', cell: ({ staffNumber }) => staffNumber ?? 'None' },
  { name: 'Last day', cell: ({ lastDay }) => (lastDay ? inWords(lastDay) : 'Not given') },
];
