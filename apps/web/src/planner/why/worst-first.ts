import type { RequirementHeld } from './operations.js';

/**
 * What is missing most comes first: what is in the way before what is not, then what the fewest hold, then what the most lack alone. Of the
 * rest, and of what is hidden, the order of the framework stays.
 */
export const worstFirst = (requirements: readonly RequirementHeld[]): RequirementHeld[] =>
  [...requirements].sort(
    (a, b) =>
      Number(b.inTheWay) - Number(a.inTheWay) ||
      Number(a.held.numerator) - Number(b.held.numerator) ||
      Number(b.lackOnlyThis.numerator) - Number(a.lackOnlyThis.numerator),
  );
