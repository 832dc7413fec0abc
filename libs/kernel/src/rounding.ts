/** Rounds halves away from zero, as people do by hand: 1.005 to two places is 1.01, although its binary number is below. */
export function roundTo(value: number, places: number): number {
  const scale = 10 ** places;
  const rounded = Math.round(Math.abs(value) * (1 + Number.EPSILON) * scale) / scale;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}
