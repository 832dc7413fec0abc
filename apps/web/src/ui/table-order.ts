import type { Column, Value } from './table-column.js';

/** By which column the rows are sorted, and which end comes first. */
export interface Order {
  by: string;
  direction: 'ascending' | 'descending';
}

/** The rows as they came, or sorted; equals stay in the order in which they came. */
export function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order?: Order): readonly Row[] {
  const valueOf = columns.find(({ name }) => name === order?.by)?.value;
  if (!order || !valueOf) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => compare(valueOf(a), valueOf(b), sign));
}

/** As the server has names in its lists. */
export const { compare: compareNames } = new Intl.Collator('en-GB', { ignorePunctuation: true, numeric: true });

function compare(a: Value, b: Value, sign: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * compareNames(String(a), String(b));
}

/** What pressing the heading of a column does: numbers from the largest, names from A; the second time the other way round. */
export function nextOrder<Row>({ name, value }: Column<Row>, rows: readonly Row[], order?: Order): Order {
  const ofNumbers = rows.some((row) => typeof value?.(row) === 'number');
  if (order?.by !== name) return { by: name, direction: ofNumbers ? 'descending' : 'ascending' };
  return { by: name, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

/** Whether there is anything to sort by: not where all is hidden, nor of one row. */
export const canSort = <Row>({ value }: Column<Row>, rows: readonly Row[]): boolean =>
  value !== undefined && rows.filter((row) => value(row) !== null).length > 1;
