import { graphql, type ResultOf } from '../../graphql/graphql.js';

const SIDE = graphql(`
  fragment ComparedSide on RecordCompared @_unmask {
    id
    name
    formerNames
    email
    hasAccount
    profession {
      name
    }
    staffNumbers {
      agency {
        name
      }
      number
    }
    posts {
      role {
        name
      }
      employer {
        name
      }
      site {
        name
      }
      weeklyHours
      firstDay
      lastDay
    }
    kept {
      kept
      count
    }
  }
`);

export const COMPARE = graphql(
  `
    query CompareRecords($id: ID!, $otherId: ID!) {
      compareRecords(practitionerId: $id, otherId: $otherId) {
        record {
          ...ComparedSide
        }
        other {
          ...ComparedSide
        }
        clashes {
          kind
          inWords
        }
        follows
      }
    }
  `,
  [SIDE],
);

export type Compared = ResultOf<typeof COMPARE>['compareRecords'];
export type Side = Compared['record'];

export const NAME_OF = graphql(`
  query NameOfPerson($id: ID!) {
    person(practitionerId: $id) {
      id
      name
    }
  }
`);

export const JOIN = graphql(`
  mutation JoinRecords($input: JoinRecordsInput!, $key: String!) {
    joinRecords(input: $input, idempotencyKey: $key) {
      record {
        id
        name
      }
      other {
        name
      }
      leaving {
        lastDay
      }
    }
  }
`);

export const PART = graphql(`
  mutation PartRecords($input: PartRecordsInput!, $key: String!) {
    partRecords(input: $input, idempotencyKey: $key) {
      other {
        id
        name
      }
    }
  }
`);
