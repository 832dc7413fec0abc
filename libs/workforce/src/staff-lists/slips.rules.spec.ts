import { expect, it } from '@jest/globals';
import { slipsAmong } from './slips.rules.js';
import type { ListedRow } from './staff-list.js';

const row = (line: number, more: Partial<ListedRow> = {}): ListedRow => ({
  ...{ line, staffNumber: '00417', givenName: 'Grace', familyName: 'Naylor', role: 'Health visitor', ...more },
});
const slips = (...rows: ListedRow[]) =>
  [...slipsAmong(rows)].map(([line, { field, says }]) => `${line} ${field}: ${says}`);

it('says in which line the same number has another name; a name in capitals or without accents is the same', () => {
  expect(slips(row(2), row(9, { familyName: 'Nailor', role: 'School nurse' }))).toEqual([
    '2 STAFF_NUMBER: Line 9 has this staff number with another name.',
    '9 STAFF_NUMBER: Line 2 has this staff number with another name.',
  ]);
  expect(slips(row(2), row(9, { givenName: 'GRACÉ', familyName: 'NAYLOR', role: 'School nurse' }))).toEqual([]);
});

it('says where the same post stands already, but not of one after the other', () => {
  expect(slips(row(2), row(9, { role: 'HEALTH VISITOR' }))).toEqual([
    '9 ROLE: Line 2 says the same post of the same person.',
  ]);
  expect(slips(row(2), row(9, { site: 'Cedar' }))).toEqual([]);
  expect(slips(row(2, { lastDay: '2026-11-30' }), row(9, { firstDay: '2026-12-01' }))).toEqual([]);
  expect(slips(row(2, { lastDay: '2026-11-30' }), row(9, { firstDay: '2026-11-30' }))).toHaveLength(1);
});

it('refuses all rows of a column that was filled down', () => {
  const many = (howMany: number) => Array.from({ length: howMany }, (_, at) => row(at + 2, { role: `Role ${at}` }));
  expect(slips(...many(50))).toEqual([]);
  expect(new Set([...slipsAmong(many(28_000)).values()].map(({ says }) => says))).toEqual(
    new Set(['28,000 rows have this staff number; one person has 50 at most.']),
  );
});
