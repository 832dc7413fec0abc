import type { Day } from '../graphql/graphql.js';
import { useToday } from '../shared/me.js';
import type { VerdictShown } from './operations.js';
import { outOf } from '../shared/numbers.js';
import { OfFigures } from './of-figures.js';

/** Yes or no, in the API's words, with the threshold it was judged by. */
export const Verdict = ({ verdict }: { verdict: VerdictShown }) => (
  <section class={`tv-verdict tv-verdict--${stateOf(verdict.closeMatch)}`} aria-labelledby="verdict">
    <h2 class="govuk-heading-m" id="verdict">
      Can our people meet what families need?
    </h2>
    <p class="tv-verdict__words">{verdict.inWords}</p>
    <dl class="tv-verdict__facts">
      <div>
        <dt>Cells within the threshold</dt>
        <dd>{outOf(verdict.cellsWithin)}</dd>
      </div>
      <div>
        <dt>Threshold of a close match</dt>
        <dd>at most {verdict.thresholdPercent}% short</dd>
      </div>
    </dl>
    <OfFigures {...verdict} />
    <AsOfThatDay on={verdict.on} />
  </section>
);

/* What a day to come is made of; nobody should take it for a forecast. */
const AsOfThatDay = ({ on }: { on: Day }) =>
  on > useToday() ? (
    <p class="tv-quiet">
      This day is to come. Evidence that runs out by then no longer counts, people whose posts end have left, families
      are expected as entered so far, and nobody is assumed to attend what is booked.
    </p>
  ) : null;

const stateOf = (closeMatch: boolean | null) => (closeMatch === null ? 'hidden' : closeMatch ? 'close' : 'short');
