import { graphql, type ResultOf } from '../graphql/graphql.js';

export const COUNTED = graphql(`
  fragment Counted on Figure @_unmask {
    numerator
    base
    percent
    difference
    hidden
  }
`);

export const LEVEL_GAP = graphql(
  `
    fragment ShownLevelGap on LevelGap @_unmask {
      level {
        id
        name
      }
      heads {
        ...Counted
      }
      fte {
        ...Counted
      }
      shortfallPercent
      close
    }
  `,
  [COUNTED],
);

/** Required against held, cluster by cluster, and how it was counted. */
export const GAPS = graphql(
  `
    fragment ShownGaps on RequiredAgainstHeld @_unmask {
      on
      knownAt
      basis
      place
      thresholdPercent
      clusters {
        cluster {
          id
          name
          area {
            name
          }
        }
        levels {
          ...ShownLevelGap
        }
      }
    }
  `,
  [LEVEL_GAP],
);

export const VERDICT = graphql(
  `
    fragment Verdict on CloseMatch @_unmask {
      on
      knownAt
      basis
      place
      closeMatch
      thresholdPercent
      cellsWithin {
        ...Counted
      }
      worst {
        cluster {
          id
          name
        }
        gap {
          level {
            id
            name
          }
          close
        }
        inWords
      }
      inWords
    }
  `,
  [COUNTED],
);

export type VerdictShown = ResultOf<typeof VERDICT>;

export type Counted = ResultOf<typeof COUNTED>;
export type LevelGap = ResultOf<typeof LEVEL_GAP>;

/** What is counted first: people, or their hours as full-time equivalents. */
export type Measure = 'heads' | 'fte';

/** One place, need level by need level, with where to look closer. */
export interface PlaceGap {
  id: string;
  name: string;
  area: string;
  levels: LevelGap[];
}
