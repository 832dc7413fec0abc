import type { Day } from '../graphql/graphql.js';
import { inTense } from '../shared/in-tense.js';
import { useToday } from '../shared/me.js';
import type { VerdictShown } from './operations.js';
import { outOf } from '../shared/numbers.js';
import { DayToCome } from './day-to-come.js';
import { OfFigures } from './of-figures.js';
import { StateMark } from './state-mark.js';

/** What names a picture of it. */
export const VERDICT_WORDS = 'verdict-words';

interface Props {
  verdict: VerdictShown;
  /** What the page shows besides. */
  beside?: unknown;
}

/** Yes or no, where not, and of how many checks, in the API's words. */
export function Verdict({ verdict, beside }: Props) {
  const { question, have } = wordsOf(verdict.on, useToday());
  return (
    <section class={`tv-verdict tv-verdict--${lookOf(verdict)}`} aria-labelledby="verdict">
      <h2 class="govuk-heading-m" id="verdict">
        {question}
      </h2>
      {verdict.known && <DayToCome on={verdict.on} isHidden={verdict.closeMatch === null} />}
      <p class="tv-verdict__words" id={VERDICT_WORDS}>
        {verdict.closeMatch !== null && verdict.checks.base !== 0 && (
          <StateMark state={verdict.closeMatch ? 'enough' : 'short'} />
        )}{' '}
        {verdict.inWords}
      </p>
      {verdict.whereInWords && <p class="govuk-body">{verdict.whereInWords}</p>}
      {verdict.known && verdict.checks.base ? (
        <p class="govuk-body">
          <strong class="tv-verdict__count">{outOf(verdict.checks)}</strong> checks {have} enough. A check is one
          cluster at one need level; up to {verdict.closeUpToPercent}% short is close enough.
        </p>
      ) : null}
      {verdict.known && <OfFigures {...verdict} shown={[verdict, beside]} />}
    </section>
  );
}

const wordsOf = (on: Day, today: Day) =>
  inTense(on, today, [
    { question: 'Could our people meet what families needed?', have: 'had' },
    { question: 'Can our people meet what families need?', have: 'have' },
    { question: 'Could our people meet what families will need?', have: 'would have' },
  ]);

const lookOf = ({ closeMatch, checks }: VerdictShown) =>
  closeMatch === null || checks.base === 0 ? 'hidden' : closeMatch ? 'close' : 'short';
