import type { Day } from '../../graphql/graphql.js';
import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { inWords } from '../../shared/words.js';
import { GAPS, LEVEL_GAP, type LevelGap, type PlaceGap, VERDICT } from '../operations.js';

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

/** The figures of the screen: of which day, place and levels, counted how. */
export interface ShownGaps {
  on: Day;
  /** The same in words. */
  day: string;
  knownAt: Day | null;
  basis: string;
  place: string;
  thresholdPercent: number;
  /** The levels that are chosen. */
  whole: LevelGap[];
  /** All of them, for the picture. */
  everyLevel: LevelGap[];
  places: PlaceGap[];
}

/** What is shown of an answer where one need level is chosen, or all are. */
export function shownOf(answer: ResultOf<typeof PLAN>['requiredAgainstHeld'], levelId: string | null): ShownGaps {
  const isChosen = ({ level }: LevelGap) => !levelId || level.id === levelId;
  const { whole, clusters, ...gaps } = answer;
  return {
    ...gaps,
    day: inWords(gaps.on),
    whole: whole.filter(isChosen),
    everyLevel: whole,
    places: clusters.map(({ cluster, levels }) => ({
      id: cluster.id,
      name: cluster.name,
      area: cluster.area.name,
      levels: levels.filter(isChosen),
    })),
  };
}
