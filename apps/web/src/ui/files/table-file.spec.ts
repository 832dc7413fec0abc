import { expect, it } from '@jest/globals';
import type { Column } from '../table-column.js';
import { fileName, fileOf } from './table-file.js';

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
  isNumeric: true,
};
const rows: Row[] = [
  { place: 'Weirside', held: [3, null] },
  { place: 'Millbrook', held: [1, 2] },
];

it('a column is a column of the file, as it is shown, and a number as a number', () =>
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

it('what is pressed is in no file, and what rows are sorted by is not said in place of what they show', () => {
  const press: Column<Row> = { name: 'Change', cell: () => 'Change it', isToPress: true };
  const level: Column<Row> = { name: 'Level', cell: () => 'Independently', value: () => 3 };
  expect(fileOf([place, level, press], rows.slice(0, 1))).toEqual({
    columns: ['Place', 'Level'],
    rows: [['Weirside', 'Independently']],
  });
});

it.each([
  ['Held of required heads by cluster, 2 November 2026', 'held-of-required-heads-by-cluster-2-november-2026'],
  ['Team of Siobhán O’Neill: everybody', 'team-of-siobhan-oneill-everybody'],
  ['../../etc/passwd\u0000.exe', 'etc-passwd-exe'],
  ['日本 支援', '日本-支援'],
  ['…', 'table'],
  [`${'long '.repeat(30)}`, Array(12).fill('long').join('-')],
  ['x'.repeat(90), 'x'.repeat(60)],
])('a file of “%s” is called %s', (caption, name) => expect(fileName(caption)).toBe(name));
