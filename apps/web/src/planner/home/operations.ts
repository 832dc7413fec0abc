import type { Day } from '../../graphql/graphql.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { inWords } from '../../shared/words.js';
import { type CountedBy, GAPS, NEED_LEVEL_GAP, type NeedLevelGap, type ScopeGap, VERDICT } from '../operations.js';

/** What the figures may be chosen by. */
export const CHOICES = graphql(`
  query PlanChoices {
    agencies {
      id
      name
    }
    needLevels {
      id
      name
      forFamilies
    }
  }
`);

export type Choices = ResultOf<typeof CHOICES>;

/** The need levels that there are figures of: those at which families are met. */
export const levelsIn = ({ needLevels }: Choices) => needLevels.filter(({ forFamilies }) => forFamilies);

/** All agencies together. */
export const PLAN = graphql(
  `
    query Plan($level: ID, $on: Day, $knownAt: Day) {
      closeMatch(needLevelId: $level, on: $on, knownAt: $knownAt) {
        ...Verdict
      }
      requiredAgainstHeld(on: $on, knownAt: $knownAt) {
        ...ShownGaps
        whole {
          ...ShownNeedLevelGap
        }
      }
    }
  `,
  [VERDICT, NEED_LEVEL_GAP, GAPS],
);

type Gaps = ResultOf<typeof PLAN>['requiredAgainstHeld'];

/** The figures of the screen: of which day, where and of which need levels, counted how. */
export interface ShownGaps {
  on: Day;
  /** The same in words. */
  day: string;
  knownAt: Day | null;
  countedBy: CountedBy;
  scope: { inWords: string };
  closeUpToPercent: number;
  demandInWords: string;
  /** The need levels that are chosen. */
  whole: NeedLevelGap[];
  /** All of them, for the picture. */
  everyLevel: NeedLevelGap[];
  clusters: ScopeGap[];
  /** All levels of each, for the picture. */
  everyCluster: Gaps['clusters'];
}

/** What is shown of an answer where one need level is chosen, or all are. */
export function shownOf(answer: Gaps, levelId: string | null): ShownGaps {
  const isChosen = ({ needLevel }: NeedLevelGap) => !levelId || needLevel.id === levelId;
  const { whole, clusters, ...gaps } = answer;
  return {
    ...gaps,
    day: inWords(gaps.on),
    whole: whole.filter(isChosen),
    everyLevel: whole,
    everyCluster: clusters,
    clusters: clusters.map(({ cluster, needLevels }) => ({
      id: cluster.id,
      name: cluster.name,
      area: cluster.area.name,
      needLevels: needLevels.filter(isChosen),
    })),
  };
}
