import { expect, it } from '@jest/globals';
import { askedInWords, columnTwice, neededInWords } from './asked-of-list.rules.js';
import type { FieldOfList, ListField } from './list-kind.js';

const field = (key: ListField, name: string, required: boolean, standsFor?: ListField[]): FieldOfList => ({
  ...{ key, name, required, means: '', example: '', names: [] },
  ...(standsFor && { standsFor }),
});
const NAMES: ListField[] = ['GIVEN_NAME', 'FAMILY_NAME'];
const STAFF = [
  field('STAFF_NUMBER', 'Staff number', true),
  field('NAME', 'Name', false, NAMES),
  field('GIVEN_NAME', 'Given name', true),
  field('FAMILY_NAME', 'Family name', true),
  field('ROLE', 'Role', true),
  field('SITE', 'Site', false),
];
const TRAINING = STAFF.map((one) => (NAMES.includes(one.key) ? { ...one, required: false } : one));

it.each<[ListField[], boolean, boolean, string]>([
  [
    ['STAFF_NUMBER', ...NAMES],
    false,
    false,
    'Say first which column is the staff number and which column is the name.',
  ],
  [['FAMILY_NAME'], true, false, 'Say first which column is the family name and how its days are written.'],
  [
    ['STAFF_NUMBER', 'ROLE'],
    true,
    true,
    'Say first which column is the staff number, which column is the role, how its days are written and how its names are written.',
  ],
  [[], true, false, 'Say first how its days are written.'],
])('without %j, days asked %s, names asked %s', (missing, asksDayOrder, asksNameOrder, words) =>
  expect(askedInWords({ missing, asksDayOrder, asksNameOrder }, STAFF)).toBe(words),
);

it.each<[ListField, FieldOfList[], string]>([
  ['STAFF_NUMBER', STAFF, 'Yes'],
  ['SITE', STAFF, 'No'],
  ['NAME', STAFF, 'Either Name, or given name and family name'],
  ['FAMILY_NAME', STAFF, 'Either Name, or given name and family name'],
  ['NAME', TRAINING, 'No'],
  ['GIVEN_NAME', TRAINING, 'No'],
])('whether %s is needed', (key, fields, words) =>
  expect(
    neededInWords(
      fields.find((one) => one.key === key)!,
      fields,
    ),
  ).toBe(words),
);

it.each([
  [
    { STAFF_NUMBER: 0, GIVEN_NAME: 1, FAMILY_NAME: 1 },
    { column: 1, fields: ['given name', 'family name'] },
  ],
  [{ STAFF_NUMBER: 0, GIVEN_NAME: 1, FAMILY_NAME: 2 }, undefined],
  [{ STAFF_NUMBER: null, GIVEN_NAME: null, FAMILY_NAME: 2 }, undefined],
])('of %j the column that is two fields is %j', (columns, twice) => expect(columnTwice(columns, STAFF)).toEqual(twice));
