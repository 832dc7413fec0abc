import type { Counted } from './operations.js';

/** How a page and a file with exact figures are marked. */
export const NOT_FOR_PUBLICATION = 'exact: not for publication';

/** Whether an answer shows its figures, by one of them. */
export const isExact = (figure?: Counted): boolean => figure !== undefined && !figure.hidden;
