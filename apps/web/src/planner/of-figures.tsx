import type { Day } from '../graphql/graphql.js';
import { inWords, sentenceCase } from '../shared/words.js';
import { COUNTED_BY_WORDS } from './counted-by-words.js';
import { NOT_FOR_PUBLICATION, showsExact } from '../shared/not-for-publication.js';
import type { CountedBy } from './operations.js';

interface Props {
  on: Day;
  knownAt: Day | null;
  /** Left out where the answer names it in words. */
  scope?: { inWords: string };
  countedBy: CountedBy;
  /** All that the page shows of them. */
  shown: unknown;
}

/** Of what day and where the figures on a page are, counted how; said aloud when it changes. */
export const OfFigures = ({ on, knownAt, scope, countedBy, shown }: Props) => (
  <p class="tv-quiet" role="status">
    Figures for <strong>{inWords(on)}</strong>
    {scope && `, ${scope.inWords}`}, counted {COUNTED_BY_WORDS[countedBy]}, from {known(knownAt)}.
    {showsExact(shown) && ` ${sentenceCase(NOT_FOR_PUBLICATION)}.`}
  </p>
);

const known = (knownAt: Day | null) =>
  knownAt ? `what was known by the end of ${inWords(knownAt)}` : 'everything known now';
