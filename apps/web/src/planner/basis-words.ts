import type { Basis } from './operations.js';

/** How figures are counted, as a sentence and a file say it. */
export const BASIS_WORDS: Record<Basis, string> = { BY_NEED: 'by need', BY_ROLE: 'by role' };
