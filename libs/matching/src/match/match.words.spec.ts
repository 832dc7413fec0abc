import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import type { Standing } from '@app/standing';
import type { AgainstRequirement, ShownPerson } from './match.rules.js';
import { lackInWords, type Names, reasonsFor } from './match.words.js';

const names: Names = {
  competency: () => 'Maternal mental health',
  level: (_, rank) => ({ rank, name: ['', 'Aware', 'With support', 'Independently'][rank]!, description: '' }),
  cluster: 'Millbrook',
  area: 'East',
  verbs: verbsOf('2026-11-02', '2026-11-02'),
};
const nothing = { competencyId: 'c', required: 3, held: 0, lapsedOn: null };

it.each<[Partial<Standing> & Pick<Standing, 'state'>, string]>([
  [{ state: 'NONE' }, 'no level is held'],
  [{ state: 'LAPSED', lapsedOn: '2026-10-01', held: 1 }, 'lapsed after 30 September 2026, holds Aware'],
])('says of %o what is asked and what there is instead, as of somebody else', (standing, instead) => {
  expect(lackInWords({ ...nothing, ...standing }, names)).toBe(
    `Maternal mental health: Independently is asked; ${instead}.`,
  );
});

const met: AgainstRequirement = { ...nothing, held: 3, state: 'MET', kind: 'SIGN_OFF', metUntil: null, lapsing: false };
const person: ShownPerson = { standings: [met], where: 'IN_CLUSTER', freeHours: 18.5, tied: false };
const reasons = (row: Partial<ShownPerson>) => reasonsFor({ ...person, ...row }, 90, names);

it('says what is met, on what evidence, where, and how many hours', () => {
  expect(reasons({})).toEqual([
    'Meets 1 of 1 requirement.',
    'Maternal mental health: Independently is met by sign-off, with no end date.',
    'Works in Millbrook.',
    'Works 18.5 hours a week.',
  ]);
});

it.each<[Partial<ShownPerson>, string]>([
  [
    { standings: [{ ...met, metUntil: '2028-03-01' }] },
    'Maternal mental health: Independently is met by sign-off until 29 February 2028.',
  ],
  [
    { standings: [{ ...met, metUntil: '2026-12-01', lapsing: true }] },
    'Maternal mental health: Independently is met by sign-off until 30 November 2026, which is within 90 days.',
  ],
  [{ where: 'IN_AREA' }, 'Works in East, outside Millbrook.'],
  [{ where: 'ELSEWHERE' }, 'Works in no cluster of East.'],
  [{ freeHours: null }, 'Weekly hours are not known.'],
  [{ freeHours: 1 }, 'Works 1 hour a week.'],
])('of %o says: %s', (row, sentence) => expect(reasons(row)).toContain(sentence));

it('says that a tie is one', () => {
  expect(reasons({ tied: true }).at(-1)).toBe(
    'Equal in everything that counts with the next or the one before; which comes first means nothing.',
  );
});

it.each<[string, string[], string]>([
  [
    '2026-10-01',
    [
      'Met 1 of 1 requirement.',
      'Maternal mental health: Independently was met by sign-off, with no end date.',
      'Worked in Millbrook.',
      'Worked 18.5 hours a week.',
    ],
    'Maternal mental health: Independently was asked; held nothing then.',
  ],
  [
    '2026-12-01',
    [
      'Would meet 1 of 1 requirement.',
      'Maternal mental health: Independently would be met by sign-off, with no end date.',
      'Would work in Millbrook.',
      'Would work 18.5 hours a week.',
    ],
    'Maternal mental health: Independently is asked; would hold nothing then.',
  ],
])('speaks of %s as of that day', (on, told, lacks) => {
  const then = { ...names, verbs: verbsOf(on, '2026-11-02') };
  expect(reasonsFor(person, 90, then)).toEqual(told);
  expect(lackInWords({ ...nothing, state: 'BELOW' }, then)).toBe(lacks);
});
