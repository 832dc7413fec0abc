import { expect, it } from '@jest/globals';
import { placed, type Said } from './badges.js';
import type { Part } from './frame.js';

const FRAME = { width: 540, height: 512 };
const ROOM = { left: -280, right: 270 };
const MILLBROOK: Part = { u0: -0.5, u1: 0.1, y0: 140, y1: 155 };
const sevenEach = (words: string) => 7 * words.length;
const said: Said = { number: 1, lines: ['0 of 4 people', 'Millbrook'] };
const place = (part: Part, room = ROOM, more = said) => placed([{ part, said: more }], FRAME, room, sevenEach)[0]!;

it('stands in a large block, on a ground of its own', () => {
  const part = { u0: 0.1, u1: 0.7, y0: 430, y1: 490 };
  const { from, plate, lines } = place(part);
  expect({ from, lines }).toEqual({ from: null, lines: said.lines });
  // The block is at most from 0.1 × 270 × 483/512 = 25.5 to 0.7 × 270 × 437/512 = 161.3 where the ground is.
  expect(plate!.x).toBeGreaterThan(25.5);
  expect(plate!.x + plate!.width).toBeLessThan(161.3);
  expect([plate!.y > 430, plate!.y + plate!.height < 490]).toEqual([true, true]);
});

it('stands beside the triangle on the nearer side where its block is small', () => {
  const badge = place(MILLBROOK);
  // At 147.5 of 512 the edge is at −77.8, and 28 beyond it the badge.
  expect(badge.at[0]).toBeCloseTo(-105.8, 1);
  expect(badge.at[1]).toBe(147.5);
  expect(badge).toMatchObject({ lines: said.lines, words: { anchor: 'end' }, plate: null });
  expect(place({ ...MILLBROOK, u0: 0, u1: 0.4 })).toMatchObject({ words: { anchor: 'start' } });
});

it('goes to the other side where the nearer has no room, and onto its block where neither has', () => {
  expect(place(MILLBROOK, { left: -150, right: 270 })).toMatchObject({ words: { anchor: 'start' } });
  expect(place(MILLBROOK, { left: -150, right: 150 })).toMatchObject({ lines: [], from: null, plate: null });
});

it('keeps clear of another on the same side', () => {
  const other = { ...MILLBROOK, y0: 150, y1: 165 };
  const [first, second] = placed(
    [MILLBROOK, other].map((part) => ({ part, said })),
    FRAME,
    ROOM,
    sevenEach,
  );
  expect(second!.at[1] - first!.at[1]).toBe(44);
});

it('says as much as has room: without words, as on a phone, it takes little more than the badge', () => {
  const part = { u0: 0.1, u1: 0.7, y0: 430, y1: 466 };
  expect(place(part)).toMatchObject({ lines: ['0 of 4 people'] });
  expect(place(part, ROOM, { number: 2, lines: [] }).plate).toMatchObject({ width: 30, height: 30 });
});
