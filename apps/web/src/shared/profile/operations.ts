import { graphql, type ResultOf } from '../../graphql/graphql.js';

/** All that the profile of a person shows; ask for it in your own question, and give the answer to `ProfileView`. */
export const PROFILE = graphql(`
  fragment ProfileParts on Profile {
    on
    knownAt
    profession
    practitioner {
      id
      name
    }
    posts {
      id
      role
      employer
      host
      site
      team
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
        elementName
        frameworkName
      }
      askedBy
      requiredName
      heldName
      state
      inWords
      evidenceKind
      evidenceFrom
      lastDay
      lapsedOn
      selfRating {
        answer
        wantsMore
        ratedOn
      }
      proof {
        evidenceId
        kind
        statedName
        from
        lastDay
        recordedAt
        decides
        why
      }
    }
  }
`);

export type ProfileParts = ResultOf<typeof PROFILE>;
export type PostOfPerson = ProfileParts['posts'][number];
export type Line = ProfileParts['lines'][number];
export type Piece = Line['proof'][number];
