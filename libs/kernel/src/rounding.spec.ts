import { describe, expect, it } from '@jest/globals';
import { roundTo } from './rounding.js';

describe('rounding', () => {
  it.each([
    [1.005, 2, 1.01],
    [-1.005, 2, -1.01],
    [10.075, 2, 10.08],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [-0.001, 2, 0],
    [0.1 + 0.2, 1, 0.3],
    [66.666, 1, 66.7],
    [123_456_789.125, 2, 123_456_789.13],
  ])('%s to %s places is %s', (value, places, rounded) => expect(roundTo(value, places)).toBe(rounded));
});
