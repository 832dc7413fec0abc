import { Link } from 'wouter-preact';
import { StateMark } from '../state-mark.js';
import { usePlan } from '../use-plan.js';
import type { VerdictShown } from '../operations.js';
import { WhyLink } from '../why-link.js';

/** The worst shortfalls in words, each with where to look next. */
export const Worst = ({ verdict: { worst, closeUpToPercent, closeMatch } }: { verdict: VerdictShown }) => (
  <section class="tv-section" aria-labelledby="worst">
    <h2 class="govuk-heading-l" id="worst">
      {titleOf(closeMatch, worst.length)}
    </h2>
    {worst.length === 0 && (
      <p class="govuk-body">
        {closeMatch === null
          ? 'They are picked from all places together, so they are hidden. What you may see stands in the plan, cluster by cluster.'
          : 'Nothing is short that day: at every need level in every cluster as much is held as is required, or more.'}
      </p>
    )}
    <ol class="tv-worst">
      {worst.map((one, at) => (
        <WorstOne
          key={`${one.cluster.id} ${one.gap.needLevel.id}`}
          one={one}
          number={at + 1}
          closeUpToPercent={closeUpToPercent}
        />
      ))}
    </ol>
    <NextForAll />
  </section>
);

/* Where the verdict is Yes nothing is the worst of it. */
function titleOf(closeMatch: boolean | null, howMany: number) {
  if (!closeMatch) return 'The worst shortfalls';
  return howMany > 0 ? 'Close enough, though not all of it is there' : 'No shortfall';
}

interface OneProps {
  one: VerdictShown['worst'][number];
  /** As on its block in the triangle. */
  number: number;
  closeUpToPercent: number;
}

function WorstOne({ one: { cluster, gap, inWords }, number, closeUpToPercent }: OneProps) {
  const { linkTo } = usePlan();
  return (
    <li class={gap.close ? 'tv-worst__one' : 'tv-worst__one tv-worst__one--short'}>
      <p class="govuk-body govuk-!-margin-bottom-1">
        {gap.close ? <StateMark state="near" /> : <span class="tv-badge">{number}</span>}{' '}
        <strong class={gap.close ? undefined : 'tv-state--short'}>{gap.close ? 'Close enough' : 'Short'}</strong>{' '}
        {inWords}
        {gap.close && ` Up to ${closeUpToPercent}% short is close enough.`}
      </p>
      <p class="govuk-body tv-onward">
        <WhyLink cluster={cluster} needLevel={gap.needLevel} close={gap.close} />
        <Link class="govuk-link" href={linkTo(`/plan/clusters/${cluster.id}`)}>
          Look closer at {cluster.name}
        </Link>
        <Link class="govuk-link" href={linkTo(`/plan/levels/${gap.needLevel.id}`)}>
          What {gap.needLevel.name} asks, and where it is short
        </Link>
      </p>
    </li>
  );
}

function NextForAll() {
  const { linkTo } = usePlan();
  return (
    <p class="govuk-body tv-not-printed">
      Next, see{' '}
      <Link class="govuk-link" href={linkTo('/plan/roles')}>
        which roles fall short of the Common Core
      </Link>
      . Who lacks what is for managers, each for their own people; here are counts alone.
    </p>
  );
}
