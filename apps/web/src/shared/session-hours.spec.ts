import { expect, it } from '@jest/globals';
import { endsAt, hoursInWords, lengthInWords } from './session-hours.js';

it.each([
  ['09:30', 180, '12:30'],
  ['13:15', 50, '14:05'],
  ['23:30', 60, '00:30'],
])('%s and %i minutes end at %s', (start, minutes, end) => expect(endsAt(start, minutes)).toBe(end));

it.each([
  ['09:30', 180, '09:30 to 12:30 on 2 November 2026'],
  ['22:00', 180, '22:00 on 2 November 2026 to 01:00 on 3 November 2026'],
  ['00:00', 1_440, '00:00 on 2 November 2026 to 00:00 on 3 November 2026'],
])('%s for %i minutes is said as %s', (startsAt, minutes, words) =>
  expect(hoursInWords({ heldOn: '2026-11-02', startsAt, minutes })).toBe(words),
);

it.each([
  [45, '45 minutes'],
  [60, '1 hour'],
  [135, '2 hours 15 minutes'],
  [600, '10 hours'],
  [1_440, '24 hours, so 4 days or so'],
  [7_200, '120 hours, so 20 days or so'],
])('%i minutes are %s', (minutes, words) => expect(lengthInWords(minutes)).toBe(words));
