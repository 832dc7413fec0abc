import { expect, it } from '@jest/globals';
import { type Verbs, verbsOf } from '@app/kernel';
import { reachInWords } from './team-reach.words.js';

const [past, now, toCome] = ['2026-11-01', '2026-11-02', '2026-11-03'].map((day) => verbsOf(day, '2026-11-02')) as [
  Verbs,
  Verbs,
  Verbs,
];

const level = (cluster: string, needLevel: string, numerator: number) => ({
  cluster: { name: cluster },
  needLevel: { name: needLevel },
  people: { numerator },
});

it.each([
  [[], 'Nobody on this team works where families are expected to need somebody.'],
  [[level('Mill', 'Plus', 2)], 'At every level of need where this team works, somebody on it can meet a family.'],
  [
    [level('Mill', 'Plus', 0), level('Mill', 'Universal', 1)],
    'Nobody on this team can meet families at Plus in Mill, though families there need it.',
  ],
  [
    [level('Mill', 'Plus', 0), level('Hill', 'Plus', 0)],
    'Nobody on this team can meet families at Plus in Mill and Plus in Hill, though families there need it.',
  ],
  [
    ['A', 'B', 'C', 'D', 'E'].map((name) => level(name, 'Plus', 0)),
    'Nobody on this team can meet families at Plus in A, Plus in B, Plus in C and 2 more, though families there need it.',
  ],
])('%j', (levels, words) => {
  expect(reachInWords(levels, now)).toBe(words);
});

it.each([
  [past, [], 'Nobody on this team worked where families were expected to need somebody.'],
  [
    past,
    [level('Mill', 'Plus', 0)],
    'Nobody on this team could meet families at Plus in Mill, though families there needed it.',
  ],
  [toCome, [], 'Nobody on this team would work where families would be expected to need somebody.'],
  [
    toCome,
    [level('Mill', 'Plus', 1)],
    'At every level of need where this team would work, somebody on it could meet a family.',
  ],
])('of another day, of which one says %j', (verbs, levels, words) => {
  expect(reachInWords(levels, verbs)).toBe(words);
});
