import { expect, it } from '@jest/globals';
import type { Column } from './table-column.js';
import { canSort, inOrder, nextOrder, type Order } from './table-order.js';

interface Row {
  place: string;
  short: number | null;
}

const place: Column<Row> = { name: 'Place', cell: ({ place }) => place, value: ({ place }) => place, isKey: true };
const short: Column<Row> = { name: 'Short', cell: ({ short }) => short, value: ({ short }) => short };
const rows: Row[] = [
  { place: 'Weirside', short: 2 },
  { place: 'Élan', short: null },
  { place: 'Fellgate', short: 10 },
  { place: 'Millbrook', short: 2 },
];

it.each<[string, Order | undefined, string[]]>([
  ['as they came', undefined, ['Weirside', 'Élan', 'Fellgate', 'Millbrook']],
  ['by name from A', { by: 'Place', direction: 'ascending' }, ['Élan', 'Fellgate', 'Millbrook', 'Weirside']],
  ['by name from Z', { by: 'Place', direction: 'descending' }, ['Weirside', 'Millbrook', 'Fellgate', 'Élan']],
  ['most first, unknown last', { by: 'Short', direction: 'descending' }, ['Fellgate', 'Weirside', 'Millbrook', 'Élan']],
  ['least first, unknown last', { by: 'Short', direction: 'ascending' }, ['Weirside', 'Millbrook', 'Fellgate', 'Élan']],
])('rows %s', (_, order, places) =>
  expect(inOrder(rows, [place, short], order).map((row) => row.place)).toEqual(places),
);

it('the first press starts with A or with the most, the second turns it round', () => {
  expect(nextOrder(place, rows)).toEqual({ by: 'Place', direction: 'ascending' });
  expect(nextOrder(short, rows, { by: 'Place', direction: 'ascending' })).toEqual({
    by: 'Short',
    direction: 'descending',
  });
  expect(nextOrder(short, rows, { by: 'Short', direction: 'descending' })).toEqual({
    by: 'Short',
    direction: 'ascending',
  });
});

it.each<[string, Column<Row>, Row[], boolean]>([
  ['two values', short, rows, true],
  ['one row', short, rows.slice(0, 1), false],
  ['hidden numbers', short, rows.map((row) => ({ ...row, short: null })), false],
  ['a column without a value', { name: 'Why', cell: () => '' }, rows, false],
])('whether to offer sorting by %s', (_, column, of, offered) => expect(canSort(column, of)).toBe(offered));
