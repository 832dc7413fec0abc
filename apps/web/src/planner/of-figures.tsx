import type { Day } from '../graphql/graphql.js';
import { inWords } from '../shared/words.js';
import { COUNTED_BY_WORDS } from './counted-by-words.js';
import type { CountedBy } from './operations.js';

interface Props {
  on: Day;
  knownAt: Day | null;
  /** Left out where the answer names it in words. */
  scope?: { inWords: string };
  countedBy: CountedBy;
}

/** Of what day and where the figures on a page are, counted how; said aloud when it changes. */
export const OfFigures = ({ on, knownAt, scope, countedBy }: Props) => (
  <p class="tv-quiet" role="status">
    Figures for <strong>{inWords(on)}</strong>
    {scope && `, ${scope.inWords}`}, counted {COUNTED_BY_WORDS[countedBy]}, from {known(knownAt)}.
  </p>
);

const known = (knownAt: Day | null) =>
  knownAt ? `what was known by the end of ${inWords(knownAt)}` : 'everything known now';
