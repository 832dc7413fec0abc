import { graphql, type ResultOf } from '../../graphql/graphql.js';

const IMPORT = graphql(`
  fragment ImportParts on ImportedList @_unmask {
    id
    kind
    agency {
      id
      name
    }
    fileName
    listedOn
    state
    rowCount
    doneCount
    keptCount
    isUnderWay
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
  fragment ImportReading on ImportedList @_unmask {
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
    nameOrder
    asksNameOrder
  }
`);

const ROWS = graphql(`
  fragment ImportRowsParts on ImportRowConnection @_unmask {
    edges {
      node {
        line
        outcome
        name
        isSaved
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
          posts
        }
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      endCursor
    }
  }
`);

export const LISTS = graphql(
  `
    query ImportedLists($after: String) {
      importedLists(first: 25, after: $after) {
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
      staff: listFields(kind: STAFF) {
        key
        name
        means
        example
        needed
      }
      training: listFields(kind: TRAINING) {
        key
        name
        means
        example
        needed
      }
      demand: listFields(kind: DEMAND) {
        key
        name
        means
        example
        needed
      }
    }
  `,
  [IMPORT],
);

export const STAFF_LIST = graphql(
  `
    query ImportedList($id: ID!, $show: ImportOutcome!, $first: Int!, $after: String, $one: Boolean!) {
      importedList(importId: $id) {
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

/** The rows of one outcome alone, for the file of all of them. */
export const LIST_ROWS = graphql(
  `
    query StaffListRows($id: ID!, $show: ImportOutcome!, $after: String) {
      importRows(importId: $id, outcome: $show, first: 40, after: $after) {
        ...ImportRowsParts
      }
    }
  `,
  [ROWS],
);

/** Those of which undoing the list left something. */
export const STAYED = graphql(
  `
    query StayedRows($id: ID!, $after: String) {
      importRows(importId: $id, onlyKept: true, first: 20, after: $after) {
        ...ImportRowsParts
      }
    }
  `,
  [ROWS],
);

export const LIST_FIELDS = graphql(`
  query ListFields($kind: ListKind!) {
    listFields(kind: $kind) {
      key
      name
      required
      needed
    }
  }
`);

export const READ_LIST = graphql(`
  mutation ReadList($input: ReadListInput!, $key: String!) {
    readList(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export const READ_AGAIN = graphql(`
  mutation ReadListAgain($input: ReadAgainInput!, $key: String!) {
    readListAgain(input: $input, idempotencyKey: $key) {
      id
      state
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

export const SAY_RIGHT = graphql(`
  mutation SayRowIsRight($input: SayRightInput!, $key: String!) {
    sayRowIsRight(input: $input, idempotencyKey: $key) {
      id
      state
      inWords
    }
  }
`);

export const APPLY = graphql(`
  mutation SaveList($input: SaveListInput!, $key: String!) {
    saveList(input: $input, idempotencyKey: $key) {
      id
      state
      inWords
    }
  }
`);

export const UNDO = graphql(`
  mutation UndoList($input: UndoListInput!, $key: String!) {
    undoList(input: $input, idempotencyKey: $key) {
      id
      state
      inWords
    }
  }
`);

export const WITHDRAW = graphql(`
  mutation WithdrawList($input: WithdrawListInput!, $key: String!) {
    withdrawList(input: $input, idempotencyKey: $key) {
      id
    }
  }
`);

export type Lists = ResultOf<typeof LISTS>;
export type ListKind = Import['kind'];
export type ListedImport = Lists['importedLists']['edges'][number]['node'];
export type StaffList = ResultOf<typeof STAFF_LIST>;
export type Import = StaffList['importedList'];
export type Rows = ResultOf<typeof ROWS>;
export type Row = Rows['edges'][number]['node'];
export type Outcome = Row['outcome'];
export type Field = ResultOf<typeof LIST_FIELDS>['listFields'][number];
