import type { VerdictShown } from './operations.js';
import { outOf } from '../shared/numbers.js';
import { DayToCome } from './day-to-come.js';
import { OfFigures } from './of-figures.js';
import { StateMark } from './state-mark.js';

/** What names a picture of it. */
export const VERDICT_WORDS = 'verdict-words';

/** Yes or no, in the API's words, with the threshold it was judged by. */
export const Verdict = ({ verdict }: { verdict: VerdictShown }) => (
  <section class={`tv-verdict tv-verdict--${lookOf(verdict.closeMatch)}`} aria-labelledby="verdict">
    <h2 class="govuk-heading-m" id="verdict">
      Can our people meet what families need?
    </h2>
    <DayToCome on={verdict.on} />
    <p class="tv-verdict__words" id={VERDICT_WORDS}>
      {verdict.closeMatch !== null && <StateMark state={verdict.closeMatch ? 'enough' : 'short'} />} {verdict.inWords}
    </p>
    <dl class="tv-verdict__facts">
      <div>
        <dt>Clusters and levels with enough</dt>
        <dd>{outOf(verdict.checks)}</dd>
      </div>
      <div>
        <dt>Close enough is</dt>
        <dd>at most {verdict.closeUpToPercent}% short</dd>
      </div>
    </dl>
    <OfFigures {...verdict} />
  </section>
);

const lookOf = (closeMatch: boolean | null) => (closeMatch === null ? 'hidden' : closeMatch ? 'close' : 'short');
