import type { CountedBy } from './operations.js';

/** What figures are counted by, as a sentence and a file say it. */
export const COUNTED_BY_WORDS: Record<CountedBy, string> = {
  NEED: 'by what families need',
  ROLE: 'by what each role asks',
};
