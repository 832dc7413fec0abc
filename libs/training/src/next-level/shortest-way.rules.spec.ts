import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shortestWay, type Step } from './shortest-way.rules.js';

const gaps = (...ids: string[]) => ids.map((competencyId) => ({ competencyId, required: 1 }));
const step = (key: string, closes: string, on = '2026-11-02'): Step => ({ key, closes: closes.split(''), on });
const keys = (steps: Step[]) => steps.map(({ key }) => key);

describe('the shortest way', () => {
  it.each<[string, Step[], string[], string[]]>([
    ['takes one step that closes what two would', [step('x', 'a'), step('y', 'b'), step('z', 'ab')], ['z'], []],
    ['takes the earlier of two equal steps', [step('y', 'ab', '2026-12-01'), step('z', 'ab', '2026-11-05')], ['z'], []],
    ['is told in the order of its days', [step('y', 'a', '2026-12-01'), step('z', 'b', '2026-11-05')], ['z', 'y'], []],
    ['names what no step closes', [step('x', 'a')], ['x'], ['b']],
    ['is no step where there is none', [], [], ['a', 'b']],
  ])('%s', (_, steps, way, left) => {
    const found = shortestWay(gaps('a', 'b'), steps);
    expect([keys(found.way), found.left.map(({ competencyId }) => competencyId)]).toEqual([way, left]);
  });

  it('is found where more gaps stand in it than a number has bits', () => {
    const ids = Array.from({ length: 40 }, (_, at) => `c${at}`);
    const each = ids.map((id) => ({ key: id, closes: [id], on: '9999-12-31' }));
    const half = { key: 'half', closes: ids.slice(20), on: '2026-11-05' };
    expect(shortestWay(gaps(...ids), [...each, half]).way).toHaveLength(21);
  });

  it('is as short as the shortest of all ways there are', () => {
    const someSteps = fc.array(fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(someSteps, (closes) => {
        const steps = closes.map((ids, at) => step(`s${at}`, ids.join('')));
        const { way, left } = shortestWay(gaps('a', 'b', 'c', 'd', 'e'), steps);
        const closed = (chosen: Step[]) => new Set(chosen.flatMap((one) => one.closes)).size;
        const ways = steps.reduce<Step[][]>((some, one) => [...some, ...some.map((way) => [...way, one])], [[]]);
        const shortest = Math.min(...ways.filter((one) => closed(one) === 5 - left.length).map(({ length }) => length));
        expect([closed(way), way.length]).toEqual([5 - left.length, shortest]);
      }),
    );
  });
});
