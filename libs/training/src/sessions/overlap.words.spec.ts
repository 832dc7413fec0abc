import { expect, it } from '@jest/globals';
import { overlapInWords } from './overlap.words.js';

const other = { module: { name: 'Feeding and attachment' }, heldOn: '2026-11-12', startsAt: '13:00' };

it.each([
  [
    'BOOKED' as const,
    'You have a place on Feeding and attachment at that time: 12 November 2026, from 13:00. Give that place back first, or ask your line manager which matters more.',
  ],
  [
    'TRAINING' as const,
    'You train Feeding and attachment at that time: 12 November 2026, from 13:00. Choose another date.',
  ],
  [
    'PRESENT' as const,
    'You are marked as there at Feeding and attachment at that time: 12 November 2026, from 13:00. Choose another date, or ask its trainer if the mark is wrong.',
  ],
])('a place is refused to whom another session engages: %s', (kind, words) => {
  expect(overlapInWords(kind, other)).toBe(words);
});
