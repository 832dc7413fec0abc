import type { OneOf } from '../graphql/graphql.js';
import { stateWords } from './states.js';

/** How one person stands in one competency, as discs tell it: met, met and soon to lapse, or what it is instead. */
export type DiscState = OneOf<'StandingState'> | 'SOON';

/** What stands beside a disc. */
export const discWord = (state: DiscState) => (state === 'SOON' ? 'Lapses soon' : stateWords(state).name);

/** One person in one competency; its word always stands beside it. */
export const Disc = ({ state }: { state: DiscState }) => (
  <svg class={`tv-disc tv-disc--${CLASSES[state]}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {SHAPES[state]}
  </svg>
);

const CLASSES: Record<DiscState, string> = {
  MET: 'met',
  SOON: 'met',
  TO_CONFIRM: 'met',
  LAPSED: 'short',
  BELOW: 'short',
  SELF_RATED_ONLY: 'none',
  NONE: 'none',
};

const ring = <circle class="tv-disc__ring" cx="12" cy="12" r="9.5" />;

const SHAPES: Record<DiscState, preact.ComponentChildren> = {
  MET: (
    <>
      <circle class="tv-disc__fill" cx="12" cy="12" r="11" />
      <path class="tv-disc__tick" d="M6.8 12.4l3.6 3.6 6.8-7.4" />
    </>
  ),
  TO_CONFIRM: (
    <>
      {ring}
      <path class="tv-disc__fill" d="M12 2.5a9.5 9.5 0 0 0 0 19z" />
    </>
  ),
  SOON: (
    <>
      {ring}
      <path class="tv-disc__fill" d="M12 12V2.5A9.5 9.5 0 1 0 21.5 12z" />
    </>
  ),
  LAPSED: (
    <>
      {ring}
      <path class="tv-disc__ring" d="M6.2 17.8L17.8 6.2" />
    </>
  ),
  BELOW: (
    <>
      {ring}
      <path class="tv-disc__fill" d="M3 14.6h18A9.5 9.5 0 0 1 3 14.6z" />
    </>
  ),
  SELF_RATED_ONLY: (
    <>
      <circle class="tv-disc__ring tv-disc__ring--dotted" cx="12" cy="12" r="9.5" />
      <circle class="tv-disc__fill" cx="12" cy="12" r="3" />
    </>
  ),
  NONE: ring,
};
