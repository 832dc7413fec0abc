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

export const NEED_LEVEL_GAP = graphql(
  `
    fragment ShownNeedLevelGap on NeedLevelGap @_unmask {
      needLevel {
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
      countedBy
      scope {
        inWords
      }
      closeUpToPercent
      demandInWords
      clusters {
        cluster {
          id
          name
          area {
            id
            name
          }
        }
        needLevels {
          ...ShownNeedLevelGap
        }
      }
    }
  `,
  [NEED_LEVEL_GAP],
);

export const VERDICT = graphql(
  `
    fragment Verdict on CloseMatch @_unmask {
      on
      knownAt
      countedBy
      scope {
        inWords
      }
      closeMatch
      known
      closeUpToPercent
      checks {
        ...Counted
      }
      worst {
        cluster {
          id
          name
        }
        gap {
          needLevel {
            id
            name
          }
          close
        }
        inWords
      }
      inWords
      whereInWords
    }
  `,
  [COUNTED],
);

/** Until when anything is known. */
export const LAST_KNOWN_DAY = graphql(`
  query LastKnownDay {
    lastKnownDay
  }
`);

export type VerdictShown = ResultOf<typeof VERDICT>;

export type CountedBy = VerdictShown['countedBy'];
export type Counted = ResultOf<typeof COUNTED>;
export type NeedLevelGap = ResultOf<typeof NEED_LEVEL_GAP>;

/** How many more are needed; null where that is not shown. */
export const shortOf = ({ difference }: Counted): number | null =>
  difference === null ? null : Math.max(0, -difference);

/** What is counted first: people, or their hours as full-time equivalents. */
export type Measure = 'heads' | 'fte';

/** The whole or one cluster, need level by need level, with where to look closer. */
export interface ScopeGap {
  id: string;
  name: string;
  area: string;
  needLevels: NeedLevelGap[];
}
