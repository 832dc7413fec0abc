import { Link } from 'wouter-preact';
import { QueryView } from '../../ui/query-view.js';
import { Worst } from '../home/worst.js';
import { Verdict } from '../verdict.js';
import { WhyHidden } from '../why-hidden.js';
import { PLANNER_TODAY, type WhatChanged } from './operations.js';

/** Is it enough today, where not, what next, and what changed since last week. */
export const PlannerToday = () => (
  <QueryView query={PLANNER_TODAY} variables={{}}>
    {({ closeMatch, whatChanged }) => (
      <>
        <Verdict verdict={closeMatch} beside={whatChanged} />
        <WhyHidden shown={closeMatch} />
        <div class="tv-halves">
          {closeMatch.checks.base === 0 ? <NobodyExpected /> : <Worst verdict={closeMatch} />}
          <Changed changed={whatChanged} />
        </div>
        <p class="govuk-body">
          <Link class="govuk-button" href="/plan">
            See every cluster and level, on any day
          </Link>
        </p>
      </>
    )}
  </QueryView>
);

/* Nothing is required, which is no good news: nobody has said what families need. */
const NobodyExpected = () => (
  <section class="tv-section" aria-labelledby="expected">
    <h2 class="govuk-heading-l" id="expected">
      Nothing to compare with yet
    </h2>
    <p class="govuk-body">
      What is held is compared with the families that are expected, and none are recorded. Who holds what is counted all
      the same, by agency and by role. Ask your partnership’s data steward what is set up.
    </p>
  </section>
);

const Changed = ({ changed: { inWords, changes, howMany } }: { changed: WhatChanged }) => (
  <section class="tv-section" aria-labelledby="changed">
    <h2 class="govuk-heading-l" id="changed">
      What changed
    </h2>
    <p class="govuk-body">{inWords}</p>
    <ul class="govuk-list govuk-list--bullet">
      {changes.map((change) => (
        <li key={`${change.cluster.id} ${change.now.needLevel.id}`}>
          {change.inWords}{' '}
          <Link class="govuk-link" href={`/plan/clusters/${change.cluster.id}/levels/${change.now.needLevel.id}`}>
            Why
            <span class="govuk-visually-hidden"> {change.inWords}</span>
          </Link>
        </li>
      ))}
    </ul>
    {howMany !== null && howMany > changes.length && (
      <p class="govuk-body">These are the largest {changes.length} of them.</p>
    )}
  </section>
);
