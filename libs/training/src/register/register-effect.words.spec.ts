import { expect, it } from '@jest/globals';
import { effectInWords } from './register-effect.words.js';

it.each([
  [14, 14, 0, 0, 14, '14 people meet Listening again.'],
  [5, 1, 2, 0, 3, '1 person meets Listening again. 2 people meet Listening for the first time.'],
  [5, 0, 0, 1, 0, '1 person no longer meets Listening.'],
  [5, 0, 1, 2, 1, '1 person meets Listening for the first time. 2 people no longer meet Listening.'],
  [5, 0, 0, 0, 4, '4 people hold Listening at a higher level than before.'],
  [5, 0, 0, 0, 0, '5 people have it on record for Listening; who meets it is as before.'],
  [1, 0, 0, 0, 0, '1 person has it on record for Listening; who meets it is as before.'],
])('of %i on record, %i again, %i first, %i lost, %i raised', (recorded, again, first, lost, raised, words) => {
  expect(effectInWords({ competency: { name: 'Listening' }, recorded, again, first, lost, raised })).toBe(words);
});
