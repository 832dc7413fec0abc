import { describe, expect, it } from '@jest/globals';
import { highestAsked } from './highest-asked.rules.js';

describe('what is asked, of cells of several themes', () => {
  const cells = (...asked: [competencyId: string, rank: number][]) =>
    asked.map(([competencyId, rank]) => ({ competencyId, rank }));

  it.each([
    ['one each, in their order', cells(['b', 1], ['a', 2]), cells(['b', 1], ['a', 2])],
    ['the highest of one competency, first or last', cells(['a', 2], ['b', 1], ['a', 3]), cells(['a', 3], ['b', 1])],
    ['the first of equal ones', cells(['a', 2], ['a', 2]), cells(['a', 2])],
    ['nothing', [], []],
  ])('%s', (_, asked, highest) => expect(highestAsked(asked)).toEqual(highest));
});
