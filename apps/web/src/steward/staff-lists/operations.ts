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
    query StaffList($id: ID!, $show: ImportOutcome, $after: String) {
      staffListImport(importId: $id) {
        ...ImportParts
        ...ImportReading
      }
      importRows(importId: $id, outcome: $show, first: 20, after: $after) {
        edges {
          node {
            line
            outcome
            name
            isApplied
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
      staffListFields {
        key
        name
        required
      }
    }
  `,
  [IMPORT, READING],
);

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
export type Row = StaffList['importRows']['edges'][number]['node'];
export type Outcome = Row['outcome'];
export type Field = StaffList['staffListFields'][number];
export type NotOnList = ResultOf<typeof NOT_ON_LIST>['notOnStaffList']['people']['edges'][number]['node'];
