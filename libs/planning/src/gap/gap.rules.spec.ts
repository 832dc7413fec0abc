import { describe, expect, it } from '@jest/globals';
import { isClose, type RankedCell, requiredHeads, shortfallShare, worstFirst } from './gap.rules.js';

describe('shortfall as a share of what is required', () => {
  it.each([
    [37, 37, 0],
    [37, 40, 0],
    [40, 30, 0.25],
    [40, 0, 1],
    [0, 0, 0],
    [0, 12, 0],
    [7, 6.3, 0.1],
    [74, 66.6, 0.1],
  ])('required %s hours, held %s: %s', (required, held, share) => {
    expect(shortfallShare({ required, held })).toBe(share);
  });
});

it.each([
  [37, 33.3, true],
  [7, 6.3, true],
  [37, 33.25, false],
  [7, 6.29, false],
  [0, 0, true],
  [37, 40, true],
])('required %s hours, held %s: within a threshold of a tenth: %s', (required, held, close) => {
  expect(isClose({ required, held }, 0.1)).toBe(close);
});

describe('heads required', () => {
  it.each([
    [24, 24],
    [3.2, 4],
    [0, 0],
    [0.01, 1],
    [888 / 37, 24],
    [24.0000000001, 24],
  ])('%s full-time equivalents are %s heads', (fte, heads) => {
    expect(requiredHeads(fte)).toBe(heads);
  });
});

it('the worst is by share, then hours, then level, then name', () => {
  const cell = (cluster: string, levelPosition: number, required: number, held: number): RankedCell => ({
    cluster,
    levelPosition,
    required,
    held,
  });
  const ranked = [
    cell('d', 2, 10, 9),
    cell('c', 1, 20, 10),
    cell('b', 3, 40, 20),
    cell('a', 2, 40, 20),
    cell('aa', 3, 40, 20),
    cell('e', 1, 5, 0),
  ].sort(worstFirst);
  expect(ranked.map(({ cluster }) => cluster)).toEqual(['e', 'a', 'aa', 'b', 'c', 'd']);
});
