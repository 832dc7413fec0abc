import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shortestWay, type Step } from './shortest-way.rules.js';

const gap = (competencyId: string) => ({ competencyId, required: 2 });
const step = (key: string, on: string, ...closes: string[]): Step => ({ key, on, closes });

describe('the shortest way', () => {
  it.each([
    ['nothing to close', [], [step('x', '2026-11-09', 'a')], [], []],
    [
      'one session that closes all beats three',
      ['a', 'b', 'c'],
      [step('1', '2026-11-03', 'a'), step('2', '2026-11-04', 'b'), step('3', '2026-12-01', 'a', 'b', 'c')],
      ['3'],
      [],
    ],
    [
      'two overlapping sessions',
      ['a', 'b', 'c'],
      [step('1', '2026-11-03', 'a', 'b'), step('2', '2026-11-04', 'b', 'c')],
      ['1', '2'],
      [],
    ],
    [
      'of two equal sessions the earlier',
      ['a'],
      [step('2', '2026-11-09', 'a'), step('1', '2026-11-03', 'a')],
      ['1'],
      [],
    ],
    ['what no step closes is left', ['a', 'z'], [step('1', '2026-11-03', 'a')], ['1'], ['z']],
  ])('%s', (_, gaps, steps, way, left) => {
    const found = shortestWay(gaps.map(gap), steps);
    expect(found.way.map(({ key }) => key)).toEqual(way);
    expect(found.left.map(({ competencyId }) => competencyId)).toEqual(left);
  });

  it('is never longer than the best of all combinations', () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    const anyStep = fc.record({
      key: fc.uuid(),
      on: fc.constant('2026-11-03'),
      closes: fc.subarray(letters, { minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.subarray(letters, { minLength: 1 }), fc.array(anyStep, { maxLength: 7 }), (asked, steps) => {
        const { way, left } = shortestWay(asked.map(gap), steps);
        const closable = asked.filter((letter) => steps.some(({ closes }) => closes.includes(letter)));
        expect(left.map(({ competencyId }) => competencyId)).toEqual(
          asked.filter((letter) => !closable.includes(letter)),
        );
        expect(closable.every((letter) => way.some(({ closes }) => closes.includes(letter)))).toBe(true);
        expect(way.length).toBe(fewest(closable, steps));
      }),
      { numRuns: 300 },
    );
  });
});

/* Every subset of the steps, looked at. */
function fewest(letters: string[], steps: Step[]): number {
  let best = steps.length;
  for (let subset = 0; subset < 1 << steps.length; subset += 1) {
    const chosen = steps.filter((_, index) => subset & (1 << index));
    if (letters.every((letter) => chosen.some(({ closes }) => closes.includes(letter))))
      best = Math.min(best, chosen.length);
  }
  return letters.length === 0 ? 0 : best;
}
