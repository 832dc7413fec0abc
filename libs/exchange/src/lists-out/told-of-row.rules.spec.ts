import { expect, it } from '@jest/globals';
import { type Told, whatIsWrong, whatItDoes } from './told-of-row.rules.js';

const told = (more: Partial<Told>): Told => ({
  ...{ outcome: 'DOUBTFUL', isSaved: false, says: [], namesakes: [] },
  ...more,
});
const tara = { id: '1', name: 'Tara Twin', posts: ['Beacon, Nurse, Birch', 'Kestrel, Cook'] };

it.each([
  [
    told({ namesakes: [tara] }),
    'Who it is must be said: Tara Twin (Beacon, Nurse, Birch; Kestrel, Cook), or somebody else.',
  ],
  [
    told({ namesakes: [{ ...tara, posts: [] }, tara], says: ['Line 3 has this name too.'] }),
    'Who it is must be said: Tara Twin, or Tara Twin (Beacon, Nurse, Birch; Kestrel, Cook), or somebody else. Line 3 has this name too.',
  ],
  [told({ says: ['It changes tenfold.'] }), 'It changes tenfold.'],
  [told({ outcome: 'UNCHANGED' }), ''],
])('of %j it is said %j', (row, words) => expect(whatIsWrong(row)).toBe(words));

it.each([
  ['DOUBTFUL', false, 'To decide'],
  ['ADDED', true, 'New, saved'],
] as const)('%s, saved %s: %s', (outcome, isSaved, words) =>
  expect(whatItDoes(told({ outcome, isSaved }))).toBe(words),
);
