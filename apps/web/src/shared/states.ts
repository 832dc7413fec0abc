import type { OneOf } from '../graphql/graphql.js';

type State = OneOf<'StandingState'>;

interface Words {
  name: string;
  /** What it means, for somebody who reads it for the first time. */
  means: string;
}

const WORDS: Record<State, Words> = {
  TO_CONFIRM: {
    name: 'To confirm',
    means: 'What is asked was revised. Somebody has to confirm that the old evidence still shows it.',
  },
  LAPSED: { name: 'Lapsed', means: 'It was met once, but the evidence has run out. Renewing it closes the gap.' },
  BELOW: { name: 'Not there yet', means: 'There is evidence, but of a lower level than is asked.' },
  SELF_RATED_ONLY: {
    name: 'Self-rated only',
    means: 'There is a self-rating and nothing else. It is a gap until there is evidence.',
  },
  NONE: {
    name: 'No level held',
    means: 'By what is on the record no level is held. That does not mean that it cannot be done.',
  },
  MET: { name: 'Met', means: 'There is evidence of the level that is asked, or of a higher one.' },
};

const ORDER = Object.keys(WORDS) as State[];

export const stateWords = (state: State): Words => WORDS[state];

/** The states that some of these lines are in, in the order in which they are shown: what is met comes last. */
export const statesOf = (lines: { state: State }[]): State[] =>
  [...new Set(lines.map(({ state }) => state))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** These lines in the order in which they are shown: by their states, and of one state as they came. */
export const asShown = <Line extends { state: State }>(lines: Line[]): Line[] =>
  [...lines].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
