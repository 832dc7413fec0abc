import { expect, it } from '@jest/globals';
import { isJumpOfFamilies, isJumpOfHours } from './jump.rules.js';

it.each([
  [1336, 13_360, true],
  [13_360, 1336, true],
  [10, 99, false],
  [10, 100, true],
  [101, 10, true],
  [0, 10, false],
  [10, 0, false],
  [0, 11, true],
  [11, 0, true],
  [0, 0, false],
])('families from %s to %s: %s', (was, now, is) => expect(isJumpOfFamilies(was, now)).toBe(is));

it.each([
  [1.25, 12.5, true],
  [12.5, 1.25, true],
  [0.5, 4.9, false],
  [1.8, 0, true],
  [0, 0.25, true],
  [0, 0, false],
])('hours from %s to %s: %s', (was, now, is) => expect(isJumpOfHours(was, now)).toBe(is));
