import { expect, it } from '@jest/globals';
import type { Block } from './shape.js';
import { walk } from './walk.js';

const block = (key: string, u0: number, u1: number, y0: number, y1: number): Block => ({ key, u0, u1, y0, y1 });

/* Above, two columns: one of a block, one of two. Then a level of nothing. Below, three columns. */
const TIERS = [
  [block('a', -1, 0, 0, 100), block('b1', 0, 1, 0, 60), block('b2', 0, 1, 60, 100)],
  [],
  [block('c', -1, -0.6, 100, 200), block('d', -0.6, 0.2, 100, 200), block('e', 0.2, 1, 100, 200)],
];

it.each([
  ['ArrowRight', 'a', 'b1'],
  ['ArrowLeft', 'b2', 'a'],
  ['ArrowRight', 'b2', 'b2'],
  ['ArrowDown', 'b1', 'b2'],
  ['ArrowDown', 'b2', 'e'],
  ['ArrowDown', 'a', 'd'],
  ['ArrowUp', 'c', 'a'],
  ['ArrowUp', 'e', 'b2'],
  ['ArrowUp', 'b1', 'b1'],
  ['ArrowRight', 'c', 'd'],
  ['PageDown', 'b1', 'e'],
  ['PageUp', 'e', 'b2'],
  ['PageUp', 'a', 'a'],
  ['Home', 'e', 'c'],
  ['End', 'a', 'b2'],
])('%s from %s leads to %s', (key, from, to) => {
  const start = TIERS.flat().find((one) => one.key === from)!;
  expect(walk(key, start, TIERS)!.key).toBe(to);
});

it('leaves every other key to the browser', () => {
  expect(walk('Tab', TIERS[0]![0]!, TIERS)).toBeNull();
  expect(walk('toString', TIERS[0]![0]!, TIERS)).toBeNull();
});
