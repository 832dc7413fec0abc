import { expect, it } from '@jest/globals';
import type { Counted } from '../operations.js';
import type { RequirementHeld } from './operations.js';
import { worstFirst } from './worst-first.js';

const figure = (numerator: number | null): Counted => ({
  ...{ numerator, base: 34, percent: null, difference: null },
  hidden: numerator === null,
});
const row = (name: string, inTheWay: boolean | null, held: number | null, alone: number | null): RequirementHeld => ({
  competency: { id: name, name },
  required: { name: 'Aware' },
  ...{ held: figure(held), oneStepBelow: figure(0), lackOnlyThis: figure(alone), inTheWay },
  ifGained: {
    needLevel: { id: 'plus', name: 'Plus' },
    heads: figure(held),
    fte: figure(held),
    shortfallPercent: null,
    close: null,
  },
});
const names = (rows: RequirementHeld[]) => worstFirst(rows).map(({ competency }) => competency.name);

it('what is in the way comes first, then what the fewest hold, then what the most lack alone, then as it came', () => {
  expect(
    names([
      row('held by many', false, 30, 0),
      row('held by few', false, 5, 0),
      row('alone', true, 12, 14),
      row('alone by few', true, 12, 2),
      row('in the way', true, 9, 0),
      row('held by few too', false, 5, 0),
    ]),
  ).toEqual(['in the way', 'alone', 'alone by few', 'held by few', 'held by few too', 'held by many']);
});

it('what is hidden stays in the order of the framework', () => {
  expect(names([row('b', null, null, null), row('a', null, null, null)])).toEqual(['b', 'a']);
});
