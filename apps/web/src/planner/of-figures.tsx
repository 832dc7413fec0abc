import type { Day } from '../graphql/graphql.js';
import { inWords } from '../shared/words.js';

interface Props {
  on: Day;
  knownAt: Day | null;
  /** Left out where the answer names it in words. */
  place?: string;
  basis: string;
}

/** Of what day and place the figures on a page are, counted how; said aloud when it changes. */
export const OfFigures = ({ on, knownAt, place, basis }: Props) => (
  <p class="tv-quiet" role="status">
    Figures for <strong>{inWords(on)}</strong>
    {place && `, ${place}`}, counted {basis}, from {known(knownAt)}.
  </p>
);

const known = (knownAt: Day | null) =>
  knownAt ? `what was known by the end of ${inWords(knownAt)}` : 'everything known now';
