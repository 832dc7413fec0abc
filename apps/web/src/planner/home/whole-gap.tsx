import { sentenceCase } from '../../shared/words.js';
import type { ShownGaps } from './operations.js';
import { WhereDemandIs } from './where-demand-is.js';
import { WholeTable } from './whole-table.js';

/** What is counted over all places, level by level, the most need first. */
export const WholeGap = ({ scope, day, whole, demandInWords, ...of }: ShownGaps) => (
  <section class="tv-section" aria-labelledby="whole">
    <h2 class="govuk-heading-l" id="whole">
      {sentenceCase(scope.inWords)}, by need level
    </h2>
    <WholeTable caption={`Held against required, ${day}`} levels={[...whole].reverse()} of={of} />
    <WhereDemandIs words={demandInWords} />
    <p class="tv-quiet">
      Held are people in post who meet every essential requirement of the level, whatever their role. Somebody counts at
      each level they meet and once only over the whole, so neither levels nor clusters add up. Enough over the whole
      says nothing of one cluster.
    </p>
  </section>
);
