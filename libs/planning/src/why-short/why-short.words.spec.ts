import { expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import { whyShortInWords } from './why-short.words.js';

const millbrook: Parameters<typeof whyShortInWords>[0] = {
  place: 'Millbrook',
  level: 'Universal plus',
  heads: { needed: 4, held: 0 },
  fte: { needed: 3.6, held: 0 },
  asked: 15,
  oneThing: [{ name: 'Listening', people: 5 }],
  verbs: verbsOf('2026-11-02', '2026-11-02'),
};
const lacks = (...people: number[]) => people.map((some, at) => ({ name: `Thing ${at + 1}`, people: some }));

it.each<[Partial<typeof millbrook>, string]>([
  [
    {},
    '4 people are needed at Universal plus in Millbrook. Nobody there meets all 15 things that it asks. 5 people lack one thing only: Listening.',
  ],
  [
    { heads: { needed: 1, held: 1 }, fte: { needed: 0.6, held: 0.6 }, asked: 1, oneThing: lacks(1) },
    '1 person is needed at Universal plus in Millbrook. 1 person there meets the one thing that it asks. 1 person lacks one thing only: Thing 1.',
  ],
  [
    { heads: { needed: 2, held: 2 }, fte: { needed: 2, held: 1.2 }, oneThing: [] },
    '2 people are needed at Universal plus in Millbrook. 2 people there meet all 15 things that it asks, but with 1.2 of the 2 full-time equivalents needed. Nobody lacks one thing only.',
  ],
  [
    { heads: { needed: 0, held: 3 }, fte: { needed: 0, held: 2 }, oneThing: lacks(4, 2) },
    'Nobody is needed at Universal plus in Millbrook. 3 people there meet all 15 things that it asks. 6 people lack one thing only: Thing 1 (4), Thing 2 (2).',
  ],
  [
    { heads: { needed: 4, held: 3 }, fte: { needed: 3.6, held: 3 }, oneThing: lacks(9, 4, 3, 2, 1) },
    '4 people are needed at Universal plus in Millbrook. 3 people there meet all 15 things that it asks. 19 people lack one thing only: Thing 1 (9), Thing 2 (4), Thing 3 (3), something else (3).',
  ],
  [
    { verbs: verbsOf('2026-03-01', '2026-11-02') },
    '4 people were needed at Universal plus in Millbrook. Nobody there met all 15 things that it asked. 5 people lacked one thing only: Listening.',
  ],
  [
    { heads: { needed: 1, held: 1 }, verbs: verbsOf('2027-03-01', '2026-11-02'), oneThing: [] },
    '1 person would be needed at Universal plus in Millbrook. 1 person there would meet all 15 things that it asks, but with 0 of the 3.6 full-time equivalents needed. Nobody would lack one thing only.',
  ],
  [{ asked: 0 }, 'Universal plus asks nothing on that day, so nobody in Millbrook meets it.'],
])('%j', (over, words) => expect(whyShortInWords({ ...millbrook, ...over })).toBe(words));
