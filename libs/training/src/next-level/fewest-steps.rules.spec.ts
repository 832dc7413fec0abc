import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewestSteps, type Step } from './fewest-steps.rules.js';

const gaps = (...ids: string[]) => ids.map((competencyId) => ({ competencyId, required: 1 }));
const step = (key: string, closes: string, on = '2026-11-02'): Step => ({ key, closes: closes.split(''), on });
const keys = (steps: Step[]) => steps.map(({ key }) => key);

describe('the fewest steps', () => {
  it.each<[string, Step[], string[], string[]]>([
    ['are one step that closes what two would', [step('x', 'a'), step('y', 'b'), step('z', 'ab')], ['z'], []],
    ['are the earlier of two equal steps', [step('y', 'ab', '2026-12-01'), step('z', 'ab', '2026-11-05')], ['z'], []],
    [
      'are told in the order of their days',
      [step('y', 'a', '2026-12-01'), step('z', 'b', '2026-11-05')],
      ['z', 'y'],
      [],
    ],
    ['leave what no step closes', [step('x', 'a')], ['x'], ['b']],
    ['are none where none is offered', [], [], ['a', 'b']],
  ])('%s', (_, offered, steps, left) => {
    const found = fewestSteps(gaps('a', 'b'), offered);
    expect([keys(found.steps), found.left.map(({ competencyId }) => competencyId)]).toEqual([steps, left]);
  });

  it('are found where there are more gaps than a number has bits', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `c${at}`);
    const each = ids.map((id) => ({ key: id, closes: [id], on: '9999-12-31' }));
    const half = { key: 'half', closes: ids.slice(20), on: '2026-11-05' };
    expect(fewestSteps(gaps(...ids), [...each, half]).steps).toHaveLength(21);
  });

  it('are as few as in the shortest of all choices there are', () => {
    const someSteps = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(someSteps, (closes) => {
        const offered = closes.map((ids, at) => step(`s${at}`, ids.join('')));
        const { steps, left } = fewestSteps(gaps('a', 'b', 'c', 'd', 'e'), offered);
        const closed = (chosen: Step[]) => new Set(chosen.flatMap((one) => one.closes)).size;
        const choices = offered.reduce<Step[][]>((some, one) => [...some, ...some.map((few) => [...few, one])], [[]]);
        const enough = choices.filter((one) => closed(one) === 5 - left.length);
        const shortest = Math.min(...enough.map(({ length }) => length));
        expect([closed(steps), steps.length]).toEqual([5 - left.length, shortest]);
      }),
    );
  });
});
