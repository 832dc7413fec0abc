import type { Day } from '../graphql/graphql.js';
import type { When } from './use-when.js';
import { inWords } from './words.js';

/** From the answer of another day back to the one of today. */
export const BackToToday = ({ today, choose }: { today: Day; choose: (when: When) => void }) => (
  <p class="govuk-body tv-not-printed">
    <button type="button" class="tv-as-link" onClick={() => choose({ on: null, knownAt: null })}>
      Back to today, {inWords(today)}
    </button>
  </p>
);
