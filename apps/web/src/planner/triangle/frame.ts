/** How wide the triangle is at its foot, and how high; its apex is at (0, 0), its foot below. */
export interface Frame {
  width: number;
  height: number;
}

/** A part of the triangle between two rays from the apex (u from −1 to 1) and two heights (y from the apex down). */
export interface Part {
  u0: number;
  u1: number;
  y0: number;
  y1: number;
}

export type Point = [x: number, y: number];

/** Where a ray from the apex is at a height. */
export const xAt = (u: number, y: number, { width, height }: Frame) => (u * width * y) / (2 * height);

export const widthAt = ({ u0, u1 }: Part, y: number, frame: Frame) => xAt(u1 - u0, y, frame);

/** Clockwise from the upper left. */
export const cornersOf = ({ u0, u1, y0, y1 }: Part, frame: Frame): Point[] => [
  [xAt(u0, y0, frame), y0],
  [xAt(u1, y0, frame), y0],
  [xAt(u1, y1, frame), y1],
  [xAt(u0, y1, frame), y1],
];

export const middleOf = ({ u0, u1, y0, y1 }: Part, frame: Frame): Point => {
  const y = (y0 + y1) / 2;
  return [xAt((u0 + u1) / 2, y, frame), y];
};

/** How high a part is filled from its foot by this share of its area, 0 to 1: an area between rays grows with the square of its height. */
export const filledTo = ({ y0, y1 }: Pick<Part, 'y0' | 'y1'>, share: number) =>
  Math.sqrt(y1 ** 2 - share * (y1 ** 2 - y0 ** 2));

/** Corners as a polygon has them. */
export const pointsOf = (corners: Point[]) =>
  corners.map((corner) => corner.map((at) => at.toFixed(2)).join(',')).join(' ');
