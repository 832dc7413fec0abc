import { graphql, type ResultOf } from '../../graphql/graphql.js';

/** All that the profile of a person shows; ask for it and for the scales in your own question, and give the answer to `ProfileView`. */
export const PROFILE = graphql(`
  fragment ProfileParts on Profile @_unmask {
    on
    knownAt
    knownUntil
    profession {
      name
    }
    practitioner {
      id
      name
    }
    posts {
      id
      role {
        name
      }
      employer {
        name
      }
      host {
        name
      }
      site {
        name
      }
      team {
        name
      }
      weeklyHours
      firstDay
      lastDay
      lineManager {
        name
      }
      clinicalSupervisor {
        name
      }
    }
    met {
      numerator
      base
    }
    lines {
      competency {
        id
        name
        description
        element {
          name
        }
        version {
          framework {
            name
          }
        }
      }
      askedBy {
        name
      }
      required {
        name
      }
      held {
        name
      }
      state
      inWords
      decider {
        kind
        from
      }
      lastDay
      lapsedOn
      selfRating {
        answer
        wantsMore
        ratedOn
      }
      proof {
        evidence {
          id
          kind
          stated {
            name
          }
          from
          lastDay
          recordedAt
        }
        decides
        why
      }
    }
  }
`);

/** The ranks by which a framework judges, and what they mean. */
export const SCALE = graphql(`
  fragment ScaleOf on Framework @_unmask {
    name
    scale {
      id
      name
      provenance
      levels {
        rank
        name
        description
      }
    }
  }
`);

export type FrameworkScale = ResultOf<typeof SCALE>;
export type ScaleLevel = FrameworkScale['scale']['levels'][number];

export type ProfileParts = ResultOf<typeof PROFILE>;
export type PostOfPerson = ProfileParts['posts'][number];
export type Line = ProfileParts['lines'][number];
export type Piece = Line['proof'][number];
