import { expect, it } from '@jest/globals';
import { isAboutToLapse } from './match.rules.js';

it.each([
  ['2026-11-03', true],
  ['2027-01-31', true],
  ['2027-02-01', false],
  [null, false],
])('what is first not met on %s is about to lapse within 90 days of 2 November 2026: %s', (metUntil, soon) => {
  expect(isAboutToLapse({ metUntil }, { on: '2026-11-02', lapseWindow: 90 })).toBe(soon);
});
