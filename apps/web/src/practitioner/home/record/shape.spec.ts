import { describe, expect, it } from '@jest/globals';
import type { LineOverTime, OwnBooking } from '../operations.js';
import { type Frame, shapeOf, xOf, yearsIn } from './shape.js';

/* A hundred days, one wide each: 1 January to 10 April 2026; today is the 51st, 20 February. */
const frame: Frame = {
  ...{ from: '2026-01-01', lastDay: '2026-04-10', today: '2026-02-20' },
  ...{ width: 100, foot: 30, level: 8 },
};
const level = (rank: number) => ({ rank, name: `Level ${rank}` });
const aLine = (line: Partial<LineOverTime>): LineOverTime => ({
  ...{ competency: { id: 'c', name: 'Home visiting' }, required: level(2), held: null, state: 'NONE' as const },
  ...{ metThrough: null, lapsesSoon: false, lapsedOn: null, heldSince: null, periods: [], evidence: [], ...line },
});
const held = (rank: number, from: string, lastDay: string | null) => ({ held: level(rank), from, lastDay });

describe('where a day is', () => {
  it.each([
    ['2026-01-01', 0],
    ['2026-02-20', 50],
    ['2026-04-10', 99],
    ['2026-04-11', 100],
    ['2020-01-01', 0],
    ['2030-01-01', 100],
  ])('%s at %s', (day, x) => expect(xOf(day, frame)).toBeCloseTo(x));

  it('years begin within the frame alone', () => {
    expect(yearsIn({ ...frame, from: '2024-02-01', lastDay: '2026-12-31' })).toEqual(['2025-01-01', '2026-01-01']);
    expect(yearsIn(frame)).toEqual(['2026-01-01']);
  });
});

describe('what is held', () => {
  const bars = (line: Partial<LineOverTime>) =>
    shapeOf(aLine(line), [], frame).bars.map(({ x0, x1, height, isEnough, isToCome }) => [
      ...[Math.round(x0), Math.round(x1), height],
      ...[isEnough ? 'enough' : 'below', isToCome ? 'to come' : 'past'],
    ]);

  it.each<[string, Partial<LineOverTime>, unknown[]]>([
    [
      'up to and with its last day',
      { periods: [held(2, '2026-01-11', '2026-01-20')] },
      [[10, 20, 16, 'enough', 'past']],
    ],
    ['below what is asked', { periods: [held(1, '2026-01-11', '2026-01-20')] }, [[10, 20, 8, 'below', 'past']]],
    [
      'for good, past and to come',
      { periods: [held(3, '2025-06-01', null)] },
      [
        [0, 50, 24, 'enough', 'past'],
        [50, 100, 24, 'enough', 'to come'],
      ],
    ],
    ['beyond the frame not at all', { periods: [held(2, '2026-05-01', null)] }, []],
    [
      'one level after the other',
      { periods: [held(1, '2026-02-01', '2026-02-19'), held(2, '2026-02-20', '2026-03-01')] },
      [
        [31, 50, 8, 'below', 'past'],
        [50, 60, 16, 'enough', 'to come'],
      ],
    ],
  ])('%s', (_, line, shown) => expect(bars(line)).toEqual(shown));
});

it('what ran out is told until today, as high as what is asked', () => {
  const { ranOut } = shapeOf(aLine({ state: 'LAPSED', lapsedOn: '2026-02-10' }), [], frame);
  expect(ranOut).toEqual({ x0: 40, x1: 50, height: 16 });
  expect(shapeOf(aLine({ state: 'BELOW' }), [], frame).ranOut).toBeNull();
});

it('a place booked is told from its day on, by what attending gives of this competency alone', () => {
  const gives = (id: string, kind: 'ATTENDANCE' | 'ASSESSMENT', rank: number) => ({
    ...{ competency: { id }, kind, reaches: level(rank), lastDay: '2026-03-21' },
  });
  const booking = {
    id: 'b',
    session: { heldOn: '2026-03-02' },
    gives: [gives('c', 'ATTENDANCE', 1), gives('c', 'ASSESSMENT', 3), gives('d', 'ATTENDANCE', 2)],
  } as OwnBooking;
  expect(shapeOf(aLine({}), [booking], frame).ifBooked).toEqual([{ id: 'b', x0: 60, x1: 80, height: 8 }]);
});
