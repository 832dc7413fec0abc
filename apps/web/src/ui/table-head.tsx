import type { ComponentChildren } from 'preact';
import { Link } from 'wouter-preact';
import type { Column } from './table-column.js';
import { canSort, nextOrder, type Order } from './table-order.js';

interface Props<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  order?: Order;
  sort: (order: Order) => void;
}

/** One row of headings, or two where columns have a common one. */
export function TableHead<Row>(props: Props<Row>) {
  const { columns } = props;
  const isGrouped = columns.some(({ group }) => group);
  const heading = (column: Column<Row>) => (
    <Heading key={column.name} {...props} column={column} rowSpan={isGrouped && !column.group ? 2 : undefined} />
  );
  return (
    <thead class="govuk-table__head" role="rowgroup">
      <tr class="govuk-table__row" role="row">
        {columns.map((column, at) => {
          if (!column.group) return heading(column);
          return column.group === columns[at - 1]?.group ? null : (
            <Group key={column.group} column={column} of={columns} />
          );
        })}
      </tr>
      {isGrouped && (
        <tr class="govuk-table__row" role="row">
          {columns.filter(({ group }) => group).map(heading)}
        </tr>
      )}
    </thead>
  );
}

const Group = <Row,>({ column: { group }, of }: { column: Column<Row>; of: readonly Column<Row>[] }) => (
  <th
    class="govuk-table__header tv-table__group"
    scope="colgroup"
    role="columnheader"
    colSpan={of.filter((one) => one.group === group).length}
  >
    {group}
  </th>
);

interface HeadingProps<Row> extends Props<Row> {
  column: Column<Row>;
  rowSpan?: number;
}

function Heading<Row>({ column, rows, order, sort, rowSpan }: HeadingProps<Row>) {
  const { name, isKey, isNumeric, isToPress } = column;
  const sorted = order?.by === name ? order.direction : undefined;
  const offered = canSort(column, rows);
  const kind = `${isNumeric ? ' govuk-table__header--numeric' : ''}${isKey ? ' tv-table__key' : ''}${isToPress ? ' tv-not-printed' : ''}`;
  const press = () => sort(nextOrder(column, rows, order));
  return (
    <th
      class={`govuk-table__header${kind}`}
      scope="col"
      role="columnheader"
      rowSpan={rowSpan}
      aria-sort={offered ? (sorted ?? 'none') : undefined}
    >
      {offered ? <Sorted column={column} sorted={sorted} press={press} /> : <Text column={column} />}
    </th>
  );
}

const Text = <Row,>({ column: { name, heading = name, to } }: { column: Column<Row> }) =>
  to ? (
    <Link class="govuk-link" href={to}>
      {heading}
    </Link>
  ) : (
    <>{heading}</>
  );

interface SortedProps<Row> {
  column: Column<Row>;
  sorted?: Order['direction'];
  press: () => void;
}

/* A heading that leads somewhere has its button beside it; on a phone, where it only sorts, the button says its name. */
const Sorted = <Row,>({ column, ...button }: SortedProps<Row>) =>
  column.to ? (
    <>
      <Text column={column} />
      <SortButton {...button} label={`Sort by ${column.name}${column.sortedBy ? `, ${column.sortedBy}` : ''}`}>
        <span class="tv-sort__name">{column.name}</span>
      </SortButton>
    </>
  ) : (
    <SortButton {...button}>
      <Text column={column} />
    </SortButton>
  );

interface SortButtonProps {
  /** Where its text does not say it all. */
  label?: string;
  sorted?: Order['direction'];
  press: () => void;
  children?: ComponentChildren;
}

const SortButton = ({ label, sorted, press, children }: SortButtonProps) => (
  <button type="button" class="tv-sort" aria-label={label} onClick={press}>
    {children}
    <svg class="tv-sort__arrows" viewBox="0 0 10 16" width="10" height="16" aria-hidden="true" focusable="false">
      {sorted !== 'descending' && <path d="M5 1 9 6H1Z" />}
      {sorted !== 'ascending' && <path d="M5 15 1 10H9Z" />}
    </svg>
  </button>
);
