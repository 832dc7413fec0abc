import { graphql, type ResultOf } from '../../graphql/graphql.js';

/** What a match may be asked about. */
export const CHOICES = graphql(`
  query MatchChoices {
    needLevels {
      id
      name
      description
      forFamilies
    }
    needThemes {
      id
      name
      core
    }
    clusters {
      id
      name
    }
  }
`);

export type Choices = ResultOf<typeof CHOICES>;

const MATCHED_PERSON = graphql(`
  fragment MatchedPersonParts on MatchedPerson @_unmask {
    position
    tied
    meets
    met {
      numerator
      base
    }
    where
    freeHours
    practitioner {
      id
      name
    }
    supervisor {
      name
    }
    supervisorKind
    reasons
    lacks {
      inWords
    }
  }
`);

export const MATCH = graphql(
  `
    query Match($input: MatchInput!) {
      match(input: $input) {
        on
        knownUntil
        within
        considered
        needLevel {
          name
        }
        themes {
          id
          name
        }
        cluster {
          name
          area {
            name
          }
        }
        requirements {
          required {
            name
          }
          competency {
            id
            name
          }
        }
        counts {
          where
          meeting
          justShort
        }
        inCluster {
          ...MatchedPersonParts
        }
        people {
          ...MatchedPersonParts
        }
      }
    }
  `,
  [MATCHED_PERSON],
);

export type Match = ResultOf<typeof MATCH>['match'];
export type Person = Match['people'][number];
export type Count = Match['counts'][number];

export const OPEN_RECORDS = graphql(`
  query OpenRecords($ids: [ID!]!) {
    openRecords(practitionerIds: $ids) {
      practitioner {
        id
      }
      sharedUnder {
        name
      }
    }
  }
`);

export type OpenRecord = ResultOf<typeof OPEN_RECORDS>['openRecords'][number];
