import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { counted } from '../../shared/words.js';
import { DataTable } from '../../ui/data-table.js';
import { wholeList } from '../../ui/files/whole-list.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { type Import, type Row, STAYED } from './operations.js';
import { CHANGED } from './rows.js';

/** What an undone list could not take back, row by row, and why. */
export const StayedRows = ({ list, after }: { list: Import; after: string | null }) => (
  <QueryView query={STAYED} variables={{ id: list.id, after }}>
    {({ importRows: { edges, pageInfo } }) => (
      <>
        <DataTable
          caption={`Something stays of ${counted(list.keptCount, 'row')}`}
          rows={edges.map(({ node }) => node)}
          rowKey={({ line }) => `${line}`}
          columns={COLUMNS}
          whole={wholeList({
            query: STAYED,
            after: (cursor) => ({ id: list.id, after: cursor }),
            list: (answer) => answer.importRows,
            areMore: pageInfo.hasNextPage || after !== null,
            count: list.keptCount,
          })}
        />
        {pageInfo.hasNextPage && (
          <Link
            class="govuk-button govuk-button--secondary"
            href={withSearch(`/desk/staff-lists/${list.id}`, { stayed: pageInfo.endCursor })}
          >
            More of them
          </Link>
        )}
      </>
    )}
  </QueryView>
);

const COLUMNS: Column<Row>[] = [...CHANGED, { name: 'Why it stays', cell: ({ kept }) => kept }];
