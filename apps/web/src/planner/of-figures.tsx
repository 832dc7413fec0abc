import type { Day } from '../graphql/graphql.js';
import { inWords } from '../shared/words.js';
import { BASIS_WORDS } from './basis-words.js';
import type { Basis } from './operations.js';

interface Props {
  on: Day;
  knownAt: Day | null;
  /** Left out where the answer names it in words. */
  scope?: { inWords: string };
  basis: Basis;
}

/** Of what day and where the figures on a page are, counted how; said aloud when it changes. */
export const OfFigures = ({ on, knownAt, scope, basis }: Props) => (
  <p class="tv-quiet" role="status">
    Figures for <strong>{inWords(on)}</strong>
    {scope && `, ${scope.inWords}`}, counted {BASIS_WORDS[basis]}, from {known(knownAt)}.
  </p>
);

const known = (knownAt: Day | null) =>
  knownAt ? `what was known by the end of ${inWords(knownAt)}` : 'everything known now';
