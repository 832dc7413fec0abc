import { expect, it } from '@jest/globals';
import { isDecorated, isMisread } from './damaged-name.rules.js';
import { known, only, refusals } from './grace.fixture.js';

it.each([
  ['PhÆ°Æ¡ng', true],
  ['PhÆ°Æ¡ng Bùi', true],
  ['ZoÃ«', true],
  ['Oâ€™Neill', true],
  ['Phương Bùi', false],
  ['Zoë', false],
  ['O’Neill', false],
  ['Ægir', false],
  ['José Ñáñez', false],
  ['Grace', false],
])('%s was read in another encoding: %s', (name, is) => expect(isMisread(name)).toBe(is));

it.each([
  ['Mrs. Ruth', true],
  ['Dr Grace Elizabeth', true],
  ['Grace Elizabeth (Grace)', true],
  ['prof. Ann', true],
  ['Drew', false],
  ['Dr', false],
  ['Miss', false],
  ['Missy', false],
  ['Ms', false],
  ['Sirius', false],
])('%s has a title or brackets: %s', (name, is) => expect(isDecorated(name)).toBe(is));

it.each([
  [{ givenName: 'Mrs. Grace' }, 'UNCHANGED'],
  [{ givenName: 'Dr. Grace Elizabeth (Grace)' }, 'UNCHANGED'],
  [{ givenName: 'Grace Elizabeth' }, 'CHANGED'],
])('a row that calls Grace Naylor %j is %s', (named, outcome) => {
  const { changes, notes, person, ...compared } = only(named);
  expect(compared.outcome).toBe(outcome);
  expect(changes.length + notes.length).toBe(1);
  expect(person?.isRenamed).toBe(outcome === 'CHANGED');
  if (outcome === 'UNCHANGED') expect(notes[0]?.says).toMatch(/^A title, .*: Grace Naylor stays/);
});

it.each([
  [{ givenName: 'Mrs. Grace' }, [/^A title, or what stands in brackets, .* is saved as the list has it/]],
  [{ familyName: 'Naylor (Smith)' }, [/^A title, /]],
  [{ givenName: 'Grace Elizabeth' }, []],
])('a row that puts %j on the record is told of it, and does so', (named, told) => {
  const { outcome, person, notes } = only({ firstDay: '2026-11-01', ...named }, known({ person: undefined }));
  expect(outcome).toBe('ADDED');
  expect(person).toMatchObject(named);
  expect(notes.map(({ says }) => says)).toEqual(told.map((says) => expect.stringMatching(says)));
});

it.each([{ familyName: 'NaylÃ¶r' }, { familyName: 'Nayl?r' }])('%j is refused, of whomever', (named) => {
  expect(refusals(named)).toEqual([expect.stringMatching(/^FAMILY_NAME: A sign of it could not be read/)]);
  expect(refusals(named, known({ person: undefined }))).toHaveLength(1);
});
