import { expect, it } from '@jest/globals';
import { isJump } from './jump.rules.js';

it.each([
  [10, 100, false],
  [10, 101, true],
  [101, 10, true],
  [0, 10, false],
  [0, 11, true],
  [11, 0, true],
  [0, 0, false],
  [0.5, 5, false],
  [0.5, 5.1, true],
])('from %s to %s: %s', (was, now, is) => expect(isJump(was, now)).toBe(is));
