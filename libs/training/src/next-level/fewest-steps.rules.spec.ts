import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fewestSteps, type Hours, type Step } from './fewest-steps.rules.js';

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

  it('stand in the order of their times on one day', () => {
    const late = { ...step('a', 'a'), startsAt: '14:00' };
    const early = { ...step('b', 'b'), startsAt: '09:30' };
    expect(keys(fewestSteps(gaps('a', 'b'), [late, early]).steps)).toEqual(['b', 'a']);
  });

  it('are at times that leave room for each other wherever a plan as short has such, else those that do not are told', () => {
    const session = fc.record({
      closes: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 2 }),
      begins: fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }),
      lasts: fc.integer({ min: 1, max: 3 }),
    });
    const tally = { room: 0, none: 0 };
    fc.assert(
      fc.property(fc.array(session, { minLength: 1, maxLength: 6 }), (sessions) => {
        const times = sessions.map(({ closes, begins, lasts }, at) =>
          begins.map((hour) => ({ ...step(`s${at}`, closes.join('')), hours: [hour, hour + lasts] as Hours })),
        );
        const { steps, overlapping, left } = fewestSteps(
          gaps('a', 'b', 'c', 'd'),
          times.map(([first]) => first!),
          ({ key }) => times[Number(key.slice(1))]!,
        );
        const plans = times.reduce<(Step & { hours: Hours })[][]>(
          (some, at) => some.flatMap((few) => [few, ...at.map((one) => [...few, one])]),
          [[]],
        );
        const shortest = plans.filter(
          (plan) =>
            plan.length === steps.length && new Set(plan.flatMap(({ closes }) => closes)).size === 4 - left.length,
        );
        const clash = (plan: { hours: Hours }[]) =>
          plan.filter(({ hours: [a, b] }, at) =>
            plan.some(({ hours: [c, d] }, other) => other !== at && Math.max(a, c) < Math.min(b, d)),
          );
        expect(overlapping.length > 0).toBe(!shortest.some((plan) => clash(plan).length === 0));
        expect(new Set(overlapping)).toEqual(new Set(clash(steps)));
        tally[overlapping.length > 0 ? 'none' : 'room'] += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(tally.room, tally.none)).toBeGreaterThan(20);
  });

  it('are those in which one has most of the places already, of all that are as few', () => {
    const x = step('x', 'ab', '2026-12-01');
    const w = step('w', 'c', '2026-12-02');
    const y = step('y', 'ac', '2026-12-09');
    const z = { ...step('z', 'b', '2026-12-04'), isBooked: true };
    expect(keys(fewestSteps(gaps('a', 'b', 'c'), [x, w, y, z]).steps)).toEqual(['z', 'y']);
    // A step more is not taken for it, nor one that cannot be.
    expect(keys(fewestSteps(gaps('a', 'b'), [x, z, step('v', 'a')]).steps)).toEqual(['x']);
    const same = [0, 1] as Hours;
    const clashing = [{ ...y, hours: same }, { ...z, hours: same }, x, w];
    expect(keys(fewestSteps(gaps('a', 'b', 'c'), clashing).steps)).toEqual(['x', 'w']);
  });

  it('keep a place where those in which one has the most leave no room', () => {
    const at = (one: Step, hours: Hours, isBooked = false): Step => ({ ...one, hours, isBooked });
    const offered = [
      at(step('a1', 'a', '2026-11-03'), [10, 11]),
      at(step('p1', 'a', '2026-11-09'), [20, 21], true),
      at(step('p2', 'b', '2026-11-10'), [30, 31], true),
      at(step('x', 'cd', '2026-11-11'), [110, 112]),
      at(step('y', 'ef', '2026-11-11'), [111, 113]),
      at(step('q', 'bc', '2026-11-12'), [120, 121]),
      at(step('r', 'de', '2026-11-13'), [130, 131]),
      at(step('t', 'f', '2026-11-16'), [140, 141]),
    ];
    const { steps, overlapping } = fewestSteps(gaps(...'abcdef'), offered);
    expect([overlapping, keys(steps)]).toEqual([[], expect.arrayContaining(['p1', 'q', 'r'])]);
  });

  it('are found at once where one session cannot be and many are left to choose from', () => {
    const many = Array.from({ length: 12 }, (_, at) => step(`m${at}`, `${at % 2 ? 'c' : 'd'}`));
    const [one, other] = ['x', 'y'].map((key, at) => ({ ...step(key, 'ab'[at]!), hours: [0, 1] as Hours }));
    const { overlapping } = fewestSteps(gaps('a', 'b', 'c', 'd'), [...many, one!, other!]);
    expect(keys(overlapping)).toEqual(['x', 'y']);
  });
});
