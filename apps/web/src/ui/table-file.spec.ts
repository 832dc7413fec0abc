import { expect, it } from '@jest/globals';
import type { Column } from './table-column.js';
import { fileOf } from './table-file.js';

interface Row {
  place: string;
  held: (number | null)[];
}

const place: Column<Row> = { name: 'Place', cell: ({ place }) => place, isKey: true };
const levels = ['Universal', 'Universal plus'].map((name, at): Column<Row> => ({
  name,
  cell: ({ held }) => held[at] ?? 'hidden',
  isOneOfMany: true,
  file: ({ held }) => ({ level: name, held: held[at] ?? 'hidden' }),
}));
const total: Column<Row> = {
  name: 'All',
  cell: ({ held }) => (held.includes(null) ? 'hidden' : 'shown'),
  value: ({ held }) => (held.includes(null) ? null : held.length),
};
const rows: Row[] = [
  { place: 'Weirside', held: [3, null] },
  { place: 'Millbrook', held: [1, 2] },
];

it('a column is a column of the file, its value before what its cell shows', () =>
  expect(fileOf([place, total], rows, {})).toEqual({
    columns: ['Place', 'All'],
    rows: [
      ['Weirside', 'hidden'],
      ['Millbrook', 2],
    ],
  }));

it('like columns are lines, rows shown elsewhere come first, and every line says the day', () =>
  expect(fileOf([place, ...levels], rows.slice(1), { before: rows.slice(0, 1), said: { on: '2026-11-02' } })).toEqual({
    columns: ['Place', 'level', 'held', 'on'],
    rows: [
      ['Weirside', 'Universal', 3, '2026-11-02'],
      ['Weirside', 'Universal plus', 'hidden', '2026-11-02'],
      ['Millbrook', 'Universal', 1, '2026-11-02'],
      ['Millbrook', 'Universal plus', 2, '2026-11-02'],
    ],
  }));
