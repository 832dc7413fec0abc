/** How wide the triangle is at its foot, and how high; its apex is at the top. */
export const WIDTH = 300;
export const HEIGHT = 360;

type At = (y: number) => number;

/** The corners of the triangle's slice between two heights, for a polygon. */
export function slice(top: number, bottom: number): string {
  const [left, right] = [-1, 1].map((side) => (y: number) => (WIDTH * (1 + (side * y) / HEIGHT)) / 2) as [At, At];
  return [
    [left(top), top],
    [right(top), top],
    [right(bottom), bottom],
    [left(bottom), bottom],
  ]
    .map((corner) => corner.map((at) => at.toFixed(2)).join(','))
    .join(' ');
}

/** How high a band must be filled from below for this share of its area, 0 to 1; a slice's area grows with the square of its height. */
export const filledTo = (top: number, bottom: number, share: number): number =>
  Math.sqrt(bottom ** 2 - share * (bottom ** 2 - top ** 2));
