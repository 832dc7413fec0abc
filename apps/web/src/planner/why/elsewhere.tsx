import { Link } from 'wouter-preact';
import { counted, inWords } from '../../shared/words.js';
import { QueryView } from '../../ui/query-view.js';
import { usePlan } from '../use-plan.js';
import { ELSEWHERE, type Why } from './operations.js';

/** Who meets the level nearby until it is closed: each cluster of the area by itself, for people with two posts stand in two. */
export function Elsewhere({ why: { scope, gap, on } }: { why: Why }) {
  const { when, linkTo } = usePlan();
  const area = scope.cluster!.area.name;
  return (
    <section class="tv-section" aria-labelledby="elsewhere">
      <h2 class="govuk-heading-l" id="elsewhere">
        Elsewhere in {area}
      </h2>
      <QueryView query={ELSEWHERE} variables={when}>
        {({ requiredAgainstHeld: { clusters } }) => {
          const there = clusters.flatMap(({ cluster, needLevels }) => {
            const heads = needLevels.find(({ needLevel }) => needLevel.id === gap.needLevel.id)?.heads.numerator;
            const isNear = cluster.area.name === area && cluster.id !== scope.cluster!.id;
            return isNear && heads ? [{ ...cluster, heads }] : [];
          });
          if (there.length === 0)
            return <p class="govuk-body">Nobody known who meets all that the level asks, {inWords(on)}.</p>;
          return (
            <>
              <p class="govuk-body">People who meet all that the level asks, {inWords(on)}:</p>
              <ul class="govuk-list govuk-list--bullet">
                {there.map(({ id, name, heads }) => (
                  <li key={id}>
                    <Link class="govuk-link" href={linkTo(`/plan/clusters/${id}`)}>
                      {name}
                    </Link>
                    : {counted(heads, 'person', 'people')}
                  </li>
                ))}
              </ul>
              <p class="govuk-body">A manager can look for somebody who can help a family.</p>
            </>
          );
        }}
      </QueryView>
    </section>
  );
}
