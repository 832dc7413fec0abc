import { graphql, type ResultOf } from '../../graphql/graphql.js';
import { COUNTED, NEED_LEVEL_GAP } from '../operations.js';

const HELD = graphql(
  `
    fragment RequirementShown on RequirementHeld @_unmask {
      competency {
        id
        name
      }
      required {
        name
      }
      held {
        ...Counted
      }
      oneStepBelow {
        ...Counted
      }
      lackOnlyThis {
        ...Counted
      }
      ifGained {
        ...ShownNeedLevelGap
      }
      inTheWay
    }
  `,
  [COUNTED, NEED_LEVEL_GAP],
);

const FAR_OFF = graphql(
  `
    fragment FarOffShown on HowFarOff @_unmask {
      lackNothing {
        ...Counted
      }
      lackOne {
        ...Counted
      }
      lackTwo {
        ...Counted
      }
      lackMore {
        ...Counted
      }
    }
  `,
  [COUNTED],
);

const SESSION = graphql(`
  fragment SessionOffered on Session @_unmask {
    id
    module {
      name
    }
    heldOn
    startsAt
    minutes
    site {
      name
      cluster {
        name
      }
    }
    capacity
    booked
  }
`);

const WAY = graphql(
  `
    fragment WayShown on WayToMeet @_unmask {
      competency {
        id
        name
      }
      required {
        name
      }
      observedBy
      sessions {
        evidenceKind
        gives {
          name
        }
        session {
          ...SessionOffered
        }
      }
      resultsDue {
        ...SessionOffered
      }
    }
  `,
  [SESSION],
);

/** All that the page asks first. */
export const WHY_SHORT = graphql(
  `
    query WhyShort($id: ID!, $level: ID!, $on: Day, $knownAt: Day) {
      whyShort(clusterId: $id, needLevelId: $level, on: $on, knownAt: $knownAt) {
        on
        knownAt
        countedBy
        scope {
          inWords
          cluster {
            id
            area {
              name
            }
          }
        }
        closeUpToPercent
        gap {
          ...ShownNeedLevelGap
        }
        ifEachGained {
          ...ShownNeedLevelGap
        }
        howFarOff {
          ...FarOffShown
        }
        requirements {
          ...RequirementShown
        }
        waysToMeet {
          ...WayShown
        }
        inWords
      }
    }
  `,
  [NEED_LEVEL_GAP, FAR_OFF, HELD, WAY],
);

export type Why = ResultOf<typeof WHY_SHORT>['whyShort'];
export type RequirementHeld = Why['requirements'][number];
export type Way = NonNullable<Why['waysToMeet']>[number];

/** Who meets a level elsewhere: asked beside the page, which does not wait for it. */
export const ELSEWHERE = graphql(
  `
    query MeetElsewhere($on: Day, $knownAt: Day) {
      requiredAgainstHeld(on: $on, knownAt: $knownAt) {
        clusters {
          cluster {
            id
            name
            area {
              name
            }
          }
          needLevels {
            needLevel {
              id
            }
            heads {
              ...Counted
            }
          }
        }
      }
    }
  `,
  [COUNTED],
);
