import { graphql, type ResultOf } from '../../graphql/graphql.js';

const IMPORT = graphql(`
  fragment ImportParts on StaffListImport @_unmask {
    id
    agency {
      id
      name
    }
    fileName
    listedOn
    state
    rowCount
    doneCount
    trouble
    inWords
    counts {
      outcome
      rows
    }
    madeBy
    madeAt
    settledBy
    settledAt
  }
`);

const READING = graphql(`
  fragment ImportReading on StaffListImport @_unmask {
    format
    encoding
    separator
    sheet
    sheets
    headingLine
    headings
    columns {
      field
      column
    }
    dayOrder
    missing
    asksDayOrder
  }
`);

const ROWS = graphql(`
  fragment ImportRowsParts on ImportRowConnection @_unmask {
    edges {
      node {
        line
        outcome
        name
        isApplied
        kept
        practitioner {
          id
          name
        }
        cells {
          field
          text
        }
        changes {
          field
          before
          after
        }
        problems {
          field
          heading
          value
          says
        }
        notes {
          field
          heading
          value
          says
        }
        namesakes {
          practitioner {
            id
            name
          }
          employers
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

export const STAFF_LISTS = graphql(
  `
    query StaffLists($after: String) {
      staffListImports(first: 25, after: $after) {
        edges {
          node {
            ...ImportParts
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
      agencies {
        id
        name
      }
      staffListFields {
        key
        name
        means
        example
        required
      }
    }
  `,
  [IMPORT],
);

export const STAFF_LIST = graphql(
  `
    query StaffList($id: ID!, $show: ImportOutcome!, $first: Int!, $after: String, $one: Boolean!) {
      staffListImport(importId: $id) {
        ...ImportParts
        ...ImportReading
      }
      rows: importRows(importId: $id, outcome: $show, first: $first, after: $after) {
        ...ImportRowsParts
      }
      refused: importRows(importId: $id, outcome: REFUSED, first: 6) @skip(if: $one) {
        ...ImportRowsParts
      }
      doubtful: importRows(importId: $id, outcome: DOUBTFUL, first: 4) @skip(if: $one) {
        ...ImportRowsParts
      }
      added: importRows(importId: $id, outcome: ADDED, first: 6) @skip(if: $one) {
        ...ImportRowsParts
      }
    }
  `,
  [IMPORT, READING, ROWS],
);

export const LIST_FIELDS = graphql(`
  query StaffListFields {
    staffListFields {
      key
      name
      required
    }
  }
`);

export const NOT_ON_LIST = graphql(`
  query NotOnStaffList($id: ID!, $after: String) {
    notOnStaffList(importId: $id, first: 25, after: $after) {
      posts
      people {
        edges {
          node {
            practitioner {
              id
              name
            }
            role
            staffNumber
            lastDay
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const UNKNOWN_NAMES = graphql(`
  query UnknownListNames($id: ID!) {
    unknownListNames(importId: $id) {
      field
      name
      rows
    }
    roles {
      id
      name
    }
    sites {
      id
      name
    }
    teams {
      id
      name
    }
  }
`);

export const SAY_MEANING = graphql(`
  mutation SayListNameMeans($input: SayMeaningInput!, $key: String!) {
    sayListNameMeans(input: $input, idempotencyKey: $key) {
      id
      inWords
    }
  }
`);

export const READ_LIST = graphql(`
  mutation ReadStaffList($input: ReadStaffListInput!, $key: String!) {
    readStaffList(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const READ_AGAIN = graphql(`
  mutation ReadStaffListAgain($input: ReadAgainInput!, $key: String!) {
    readStaffListAgain(input: $input, idempotencyKey: $key) {
      id
      inWords
    }
  }
`);

export const SAY_WHO = graphql(`
  mutation SayWhoRowIs($input: SayWhoInput!, $key: String!) {
    sayWhoRowIs(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const APPLY = graphql(`
  mutation ApplyStaffList($input: ApplyImportInput!, $key: String!) {
    applyStaffList(input: $input, idempotencyKey: $key) {
      id
      state
      inWords
    }
  }
`);

export const UNDO = graphql(`
  mutation UndoStaffList($input: UndoImportInput!, $key: String!) {
    undoStaffList(input: $input, idempotencyKey: $key) {
      id
      inWords
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawStaffList($input: WithdrawImportInput!, $key: String!) {
    withdrawStaffList(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export type StaffLists = ResultOf<typeof STAFF_LISTS>;
export type ListedImport = StaffLists['staffListImports']['edges'][number]['node'];
export type StaffList = ResultOf<typeof STAFF_LIST>;
export type Import = StaffList['staffListImport'];
export type Rows = ResultOf<typeof ROWS>;
export type Row = Rows['edges'][number]['node'];
export type Outcome = Row['outcome'];
export type UnknownNames = ResultOf<typeof UNKNOWN_NAMES>;
export type Field = ResultOf<typeof LIST_FIELDS>['staffListFields'][number];
export type NotOnList = ResultOf<typeof NOT_ON_LIST>['notOnStaffList']['people']['edges'][number]['node'];
