import { expect, it } from '@jest/globals';
import { isTooOld } from './kept-marks.js';

it.each([
  ['just now', '2026-11-16T09:30:00Z', false],
  ['14 days ago', '2026-11-02T09:30:00Z', false],
  ['a second more than 14 days ago', '2026-11-02T09:29:59Z', true],
])('marks kept %s', (_, at, expected) =>
  expect(isTooOld({ at: Date.parse(at) }, Date.parse('2026-11-16T09:30:00Z'))).toBe(expected),
);
