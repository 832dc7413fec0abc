import { meaningOf, type State } from './state.js';

/** The block of the triangle in small; words always stand beside it. */
export const StateMark = ({ state }: { state: State }) =>
  state === 'none' ? null : <span class={`tv-state-mark tv-state-mark--${state}`} aria-hidden="true" />;

/** What the marks mean. */
export const Key = ({ states, closeUpToPercent }: { states: State[]; closeUpToPercent: number }) => (
  <ul class="tv-key" aria-label="What the marks mean">
    {states.map((state) => (
      <li key={state}>
        <StateMark state={state} /> {meaningOf(closeUpToPercent)[state]}
      </li>
    ))}
  </ul>
);
