import type { ComponentChildren } from 'preact';
import { useRowsInPrint } from './files/print-whole.js';
import { SaveAs } from './files/save-as.js';
import type { TableFile } from './files/table-file.js';
import { howFarInWords, type WholeList } from './files/whole-list.js';
import type { Column } from './table-column.js';
import { TableHead } from './table-head.js';
import { canSort, inOrder, type Order } from './table-order.js';
import { useKeptOrder } from './use-kept-order.js';

interface Props<Row> {
  /** Says what the table holds, with its base and date. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** What stands in place of a table without rows. */
  empty?: ComponentChildren;
  /** What its file has beside what is shown here. */
  file?: TableFile<Row>;
  /** The list of which these rows are a page: the file has the whole of it. */
  whole?: WholeList<Row>;
}

/**
 * A table: sorted by its headings, its key column in sight where it scrolls sideways, on a phone a block for each row, and the same
 * rows as a file. Roles are said again in words, since a browser may forget them where a phone lays rows out as blocks.
 */
export function DataTable<Row>({ caption, columns, rows, rowKey, empty, file, whole }: Props<Row>) {
  const [order, sort] = useKeptOrder(caption);
  const { rows: known, isPart } = useRowsInPrint(rows, whole);
  if (rows.length === 0 && empty) return <>{empty}</>;
  const shown = inOrder(known, columns, order);
  return (
    <div class="tv-table">
      <div class="tv-table__wide" role="region" aria-label={caption} tabIndex={0}>
        <table class="govuk-table" role="table">
          <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
          <TableHead columns={columns} rows={rows} order={order} sort={sort} />
          <tbody class="govuk-table__body" role="rowgroup">
            {shown.map((row) => (
              <tr class="govuk-table__row" role="row" key={rowKey(row)}>
                {columns.map((column) => (
                  <Cell key={column.name} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {columns.some((column) => canSort(column, rows)) && (
        <p class="govuk-visually-hidden" role="status">
          {order && orderInWords(order, columns)}
        </p>
      )}
      {isPart && (
        <p class="govuk-body tv-only-printed">
          These are {howFarInWords(known.length)} of more. The page that this was printed from has the others.
        </p>
      )}
      <SaveAs {...{ caption, columns, rows, order, file, whole }} />
    </div>
  );
}

function Cell<Row>({
  column: { name, cell, look, isKey, isNumeric, isToPress },
  row,
}: {
  column: Column<Row>;
  row: Row;
}) {
  if (isKey)
    return (
      <th class="govuk-table__header tv-table__key" scope="row" role="rowheader">
        {cell(row)}
      </th>
    );
  const kind = `${isNumeric ? ' govuk-table__cell--numeric' : ''}${look ? ` ${look(row)}` : ''}${isToPress ? ' tv-not-printed' : ''}`;
  return (
    <td class={`govuk-table__cell${kind}`} role="cell" data-label={name}>
      <div>{cell(row)}</div>
    </td>
  );
}

function orderInWords<Row>({ by, direction }: Order, columns: readonly Column<Row>[]) {
  const sortedBy = columns.find(({ name }) => name === by)?.sortedBy;
  return `Sorted by ${[by, sortedBy, direction].filter(Boolean).join(', ')}`;
}
