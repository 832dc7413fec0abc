import { expect, it } from '@jest/globals';
import { isInTheWay } from './why-short.rules.js';

it.each([
  /* 3.6 full-time equivalents are 4 heads. */
  [133.2, 0, 4, 0, 5, true],
  [133.2, 0, 4, 3, 0, true],
  [133.2, 0, 4, 4, 0, false],
  [133.2, 0, 4, 4, 1, true],
  /* Enough heads, not enough hours. */
  [133.2, 120, 4, 5, 1, true],
  [133.2, 120, 4, 5, 0, false],
  /* Enough hours: nothing is in the way, however few hold it. */
  [133.2, 133.2, 4, 3, 2, false],
  [0, 0, 0, 0, 3, false],
])(
  'of %s hours %s are held; %s heads needed, %s hold it and %s lack only it: in the way: %s',
  (requiredHours, heldHours, requiredHeads, held, onlyThis, inTheWay) => {
    expect(isInTheWay({ requiredHours, heldHours, requiredHeads, held, onlyThis })).toBe(inTheWay);
  },
);
