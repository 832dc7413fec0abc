import { type Frame, middleOf, type Part, type Point, xAt } from './frame.js';

/** What is to be said beside the number of a block: nothing on a phone. */
export interface Said {
  number: number;
  lines: string[];
}

export interface Badge {
  number: number;
  lines: string[];
  /** The middle of the round badge. */
  at: Point;
  /** Where its line ends in the block; null inside the block. */
  from: Point | null;
  /** The white ground of the words inside a block. */
  plate: { x: number; y: number; width: number; height: number } | null;
  /** Where the words stand; outside, on the far side of the badge. */
  words: { x: number; anchor: 'start' | 'end' };
}

/** How far words may go to the left and right of the apex. */
export interface Room {
  left: number;
  right: number;
}

export const RADIUS = 11;
const [PAD, EDGE, AWAY, APART] = [4, 3, 28, 44];
/** From one line of words to the next. */
export const LINE = 17;

/** How long words are, drawn as they are drawn beside a badge. */
export type LengthOf = (words: string) => number;

/** Puts each badge with its words into its block where they fit, else beside the triangle on the nearer side with room, else onto its block. */
export function placed(blocks: { part: Part; said: Said }[], frame: Frame, room: Room, lengthOf: LengthOf): Badge[] {
  const beside: Badge[] = [];
  return blocks.map(({ part, said }) => {
    const inside = (many: number) => insideOf(part, { ...said, lines: said.lines.slice(0, many) }, frame, lengthOf);
    const whole = inside(said.lines.length);
    if (whole) return whole;
    const badge = besideOf(part, said, frame, room, lengthOf, beside);
    if (badge) beside.push(badge);
    return badge ?? inside(1) ?? bare(said, middleOf(part, frame));
  });
}

const bare = ({ number }: Said, at: Point): Badge => ({
  ...{ number, lines: [], at, from: null, plate: null },
  words: { x: 0, anchor: 'start' },
});

function insideOf(part: Part, { number, lines }: Said, frame: Frame, lengthOf: LengthOf): Badge | null {
  const [, middle] = middleOf(part, frame);
  const height = Math.max(2 * RADIUS, lines.length * LINE + 4) + 2 * PAD;
  const first = 2 * RADIUS + (lines[0] ? PAD + lengthOf(lines[0]) : 0);
  const width = Math.max(first, ...lines.slice(1).map(lengthOf)) + 2 * PAD;
  const edges = [middle - height / 2, middle + height / 2].map((y) => [xAt(part.u0, y, frame), xAt(part.u1, y, frame)]);
  const left = Math.max(...edges.map(([x]) => x!));
  const right = Math.min(...edges.map(([, x]) => x!));
  if (right - left < width + 2 * EDGE || part.y1 - part.y0 < height + 2 * EDGE) return null;
  const [x, y] = [(left + right - width) / 2, middle - height / 2];
  const at: Point = [x + PAD + RADIUS, y + PAD + (lines.length > 1 ? LINE / 2 + 2 : RADIUS)];
  return {
    ...{ number, lines, at, from: null },
    plate: { x, y, width, height },
    words: { x: at[0] + RADIUS + PAD, anchor: 'start' },
  };
}

function besideOf(part: Part, said: Said, frame: Frame, room: Room, lengthOf: LengthOf, others: Badge[]): Badge | null {
  const from = middleOf(part, frame);
  const nearer = from[0] < 0 ? -1 : 1;
  const length = Math.max(0, ...said.lines.map(lengthOf));
  for (const side of [nearer, -nearer]) {
    const y = freeFrom(from[1], side, others);
    const x = xAt(side, y, frame) + side * AWAY;
    const end = x + side * (RADIUS + PAD + length);
    if (end < room.left || end > room.right || y > frame.height - RADIUS) continue;
    const words = { x: x + side * (RADIUS + PAD), anchor: side < 0 ? ('end' as const) : ('start' as const) };
    return { ...said, at: [x, y], from, plate: null, words };
  }
  return null;
}

/* The next height at which nothing stands on that side yet. */
function freeFrom(y: number, side: number, others: Badge[]): number {
  const taken = others.filter(({ at }) => Math.sign(at[0]) === side).find(({ at }) => Math.abs(at[1] - y) < APART);
  return taken ? freeFrom(taken.at[1] + APART, side, others) : y;
}
