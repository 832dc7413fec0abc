import { graphql } from '../../graphql/graphql.js';
import { Asked } from '../../ui/query-view.js';
import { inWords } from '../../shared/words.js';
import { ByCluster } from './by-cluster.js';
import { GAPS, LEVEL_GAP, type PlaceGap } from '../operations.js';
import { usePlan } from '../use-plan.js';
import { Verdict, VERDICT } from '../verdict.js';
import { WholeGap } from './whole-gap.js';
import { WhyHidden } from '../why-hidden.js';
import { Worst } from './worst.js';

const PLAN = graphql(
  `
    query Plan($on: Day, $knownAt: Day) {
      closeMatch(on: $on, knownAt: $knownAt) {
        ...Verdict
      }
      requiredAgainstHeld(on: $on, knownAt: $knownAt) {
        ...ShownGaps
        whole {
          ...ShownLevelGap
        }
      }
    }
  `,
  [VERDICT, LEVEL_GAP, GAPS],
);

/** All agencies together: the verdict, the triangle, the worst shortfalls, and cluster by cluster. */
export function WholePlan() {
  const { filters, when, measure } = usePlan();
  const isChosen = ({ level }: { level: { id: string } }) => !filters.level || level.id === filters.level;
  return (
    <Asked question={PLAN} variables={when}>
      {({ closeMatch, requiredAgainstHeld: { whole, clusters, ...gap } }) => {
        const places = clusters.map(({ cluster, levels }): PlaceGap => ({
          id: cluster.id,
          name: cluster.name,
          area: cluster.area.name,
          levels: levels.filter(isChosen),
        }));
        const shown = {
          ...gap,
          day: inWords(gap.on),
          whole: whole.filter(isChosen),
          everyLevel: whole,
          places,
          measure,
        };
        return (
          <>
            {closeMatch.closeMatch === null && <WhyHidden />}
            <Verdict verdict={closeMatch} />
            <WholeGap {...shown} />
            <Worst verdict={closeMatch} />
            <ByCluster {...shown} />
          </>
        );
      }}
    </Asked>
  );
}
