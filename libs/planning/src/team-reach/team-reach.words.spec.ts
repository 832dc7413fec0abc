import { expect, it } from '@jest/globals';
import { reachInWords } from './team-reach.words.js';

const level = (cluster: string, needLevel: string, numerator: number) => ({
  cluster: { name: cluster },
  needLevel: { name: needLevel },
  people: { numerator },
});

it.each([
  [[], 'Nobody on your team works where families are expected to need somebody.'],
  [[level('Mill', 'Plus', 2)], 'At every level of need where your team works, somebody on it can meet a family.'],
  [
    [level('Mill', 'Plus', 0), level('Mill', 'Universal', 1)],
    'Nobody on your team can meet families at Plus in Mill, though families there need it.',
  ],
  [
    [level('Mill', 'Plus', 0), level('Hill', 'Plus', 0)],
    'Nobody on your team can meet families at Plus in Mill and Plus in Hill, though families there need it.',
  ],
  [
    ['A', 'B', 'C', 'D', 'E'].map((name) => level(name, 'Plus', 0)),
    'Nobody on your team can meet families at Plus in A, Plus in B, Plus in C and 2 more, though families there need it.',
  ],
])('%j', (levels, words) => {
  expect(reachInWords(levels)).toBe(words);
});
