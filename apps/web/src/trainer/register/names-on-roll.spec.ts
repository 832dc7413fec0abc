import { expect, it } from '@jest/globals';
import { isOnRoll, namesOnRoll } from './names-on-roll.js';

const named = (
  name: string,
  employer: string | null,
  team?: string,
  site?: string,
  staffNumberEnd: string | null = null,
) => ({
  practitioner: { id: '', name },
  employer: employer === null ? null : { name: employer },
  ...{ team: team ? { name: team } : null, site: site ? { name: site } : null, staffNumberEnd },
});
const called = (roll: ReturnType<typeof named>[]) => [
  ...namesOnRoll(roll.map((one, at) => ({ ...one, practitioner: { ...one.practitioner, id: String(at) } }))),
];

it.each([
  [
    'nothing, without a namesake',
    [named('Ann Lee', 'NHS', 'Blue', 'Birch', '417'), named('Bo Lee', 'NHS')],
    ['Ann Lee', 'Bo Lee'],
  ],
  [
    'employer, where that is enough',
    [named('Ann Lee', 'NHS', 'Blue', 'Birch', '417'), named('Ann Lee', 'Council')],
    ['Ann Lee (NHS)', 'Ann Lee (Council)'],
  ],
  [
    'employer, of whom one has none',
    [named('Ann Lee', 'NHS', 'Blue'), named('Ann Lee', null)],
    ['Ann Lee (NHS)', 'Ann Lee'],
  ],
  [
    'all that may be told, of one employer',
    [
      named('Ann Lee', 'NHS', 'Blue', 'Birch', '417'),
      named('Ann Lee', 'NHS', undefined, undefined, '418'),
      named('Ann Lee', 'Council'),
    ],
    ['Ann Lee (NHS, Blue, Birch, staff number … 417)', 'Ann Lee (NHS, staff number … 418)', 'Ann Lee (Council)'],
  ],
  [
    'the same, of names that differ by signs alone',
    [named('Ann O’Lée', 'NHS'), named('ann Olee', 'Council')],
    ['Ann O’Lée (NHS)', 'ann Olee (Council)'],
  ],
])('people on a roll are told apart by %s', (_, roll, names) => {
  expect(called(roll).map(([, { name }]) => name)).toEqual(names);
  expect(called(roll).some(([, { isLikeAnother }]) => isLikeAnother)).toBe(false);
});

it('whom nothing tells apart is said to be like another', () => {
  const roll = [named('Ann Lee', 'NHS'), named('Ann Lee', 'NHS'), named('Ann Lee', 'NHS', 'Blue')];
  expect(called(roll).map(([, { isLikeAnother }]) => isLikeAnother)).toEqual([true, true, false]);
});

it.each([
  ['Ann Olee', true],
  ['Ann Lee', false],
])('whether a name is on the roll: %s', (name, expected) =>
  expect(isOnRoll([named('Ann O’Lée', 'NHS')], name)).toBe(expected),
);
