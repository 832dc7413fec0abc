import { expect, it } from '@jest/globals';
import { type Changed, effectInWords, givenInWords } from './register-effect.words.js';

const NOTHING = { again: 0, first: 0, lost: 0, raised: 0, lowered: 0 };

it.each<[Partial<Changed> & { recorded?: number }, string]>([
  [{ again: 14, raised: 14 }, '14 people meet Listening again.'],
  [{ again: 1, first: 2, raised: 3 }, '1 person meets Listening again. 2 people meet Listening for the first time.'],
  [{ lost: 1, lowered: 1 }, '1 person no longer meets Listening.'],
  [
    { first: 1, raised: 1, lost: 2, lowered: 2 },
    '1 person meets Listening for the first time. 2 people no longer meet Listening.',
  ],
  [
    { raised: 4, lowered: 1 },
    '4 people hold Listening at a higher level than before. 1 person holds Listening at a lower level than before.',
  ],
  [{}, '5 people have evidence of Listening by this; by itself that changed nothing of what they hold.'],
  [{ recorded: 1 }, '1 person has evidence of Listening by this; by itself that changed nothing of what they hold.'],
])('of %j', ({ recorded = 5, ...changed }, words) => {
  expect(effectInWords({ competency: { name: 'Listening' }, recorded }, { ...NOTHING, ...changed })).toBe(words);
});

it('withheld, it says for how many it is on record and nothing of what they held', () => {
  expect(givenInWords({ competency: { name: 'Listening' }, recorded: 5 })).toBe(
    '5 people have evidence of Listening by this.',
  );
});
