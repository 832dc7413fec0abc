import { QueryView } from '../../ui/query-view.js';
import { Triangle } from '../triangle/triangle.js';
import { usePlan } from '../use-plan.js';
import { Verdict } from '../verdict.js';
import { WhyHidden } from '../why-hidden.js';
import { ByCluster } from './by-cluster.js';
import { PLAN, shownOf } from './operations.js';
import { WhereDemandIs } from './where-demand-is.js';
import { WholeGap } from './whole-gap.js';
import { Worst } from './worst.js';

/** All agencies together: the verdict, the triangle, the worst shortfalls, and cluster by cluster. */
export function WholePlan() {
  const { filters, when } = usePlan();
  return (
    <QueryView query={PLAN} variables={{ level: filters.level, ...when }}>
      {({ closeMatch, requiredAgainstHeld }) => {
        if (!closeMatch.known || closeMatch.checks.base === 0)
          return (
            <>
              <Verdict verdict={closeMatch} />
              {closeMatch.checks.base === 0 && <WhereDemandIs words={requiredAgainstHeld.demandInWords} />}
            </>
          );
        const shown = shownOf(requiredAgainstHeld, filters.level);
        return (
          <div class="tv-plan">
            <Verdict verdict={closeMatch} beside={requiredAgainstHeld} />
            <WhyHidden shown={[closeMatch, requiredAgainstHeld]} />
            <div class="tv-beside">
              <section class="tv-section" aria-labelledby="needs">
                <h2 class="govuk-heading-l" id="needs">
                  What families need, and how much of it is there
                </h2>
                <Triangle shown={shown} worst={closeMatch.worst} />
              </section>
              <Worst verdict={closeMatch} />
            </div>
            <WholeGap {...shown} />
            <ByCluster {...shown} />
          </div>
        );
      }}
    </QueryView>
  );
}
