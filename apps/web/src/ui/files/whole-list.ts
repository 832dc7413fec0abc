import type { AnyVariables, Client, TypedDocumentNode } from '@urql/core';

/** A list that is read page by page; the page has one of them. */
export interface WholeList<Row> {
  /** Whether there is more of it than is on the page. */
  areMore: boolean;
  ask: AskPage<Row, Client>;
  /** Of how many, where the answer says so. */
  count?: number;
  /** How many at most are put into one file. */
  most: number;
}

/** The rows after this cursor. */
type AskPage<Row, By> = (by: By, after: string | null) => Promise<{ rows: readonly Row[]; next: string | null }>;

interface Connection<Row> {
  edges: { node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Asked<Data, Row, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  /** The variables that ask for the page after this cursor. */
  after: (cursor: string | null) => Variables;
  list: (data: Data) => Connection<Row>;
  /** Whether the page has a part of it only: there are more, or some were before. */
  areMore: boolean;
  count?: number;
  most?: number;
}

const MOST_ROWS = 20_000;

/** A list whose file is read by the question of its page, answered anew page after page. */
export function wholeList<Data, Row, Variables extends AnyVariables>(
  asked: Asked<Data, Row, Variables>,
): WholeList<Row> {
  const { query, after, list, areMore, count, most = MOST_ROWS } = asked;
  const ask: AskPage<Row, Client> = async (client, cursor) => {
    const { data, error } = await client.query(query, after(cursor), { requestPolicy: 'network-only' }).toPromise();
    if (!data) throw error ?? new Error('There was no answer.');
    const { edges, pageInfo } = list(data);
    return { rows: edges.map(({ node }) => node), next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  };
  return { areMore, ask, count, most };
}

/** The same list, read as other rows. */
export const mapped = <Row, Other>(
  { ask, ...whole }: WholeList<Row>,
  othersOf: (rows: readonly Row[]) => Other[],
): WholeList<Other> => ({
  ...whole,
  count: undefined,
  ask: async (client, after) => {
    const page = await ask(client, after);
    return { rows: othersOf(page.rows), next: page.next };
  },
});

/** Hears how many rows were read so far, and may stop it. */
export type Heard = (rows: number) => 'GO_ON' | 'STOP';

/** What came of reading a list to its end. */
export interface WholeRead<Row> {
  rows: Row[];
  how: 'WHOLE' | 'THERE_ARE_MORE' | 'STOPPED';
}

/** Reads page after page, as the page itself would: to the end, to the most, or until somebody stops it. */
export async function readWhole<Row, By>(
  { ask, most }: { ask: AskPage<Row, By>; most: number },
  by: By,
  heard: Heard,
): Promise<WholeRead<Row>> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ask>> = await ask(by, after);
    rows.push(...page.rows);
    after = page.next;
    if (heard(rows.length) === 'STOP') return { rows, how: 'STOPPED' };
  } while (after !== null && rows.length < most);
  const areMore = after !== null || rows.length > most;
  return { rows: rows.slice(0, most), how: areMore ? 'THERE_ARE_MORE' : 'WHOLE' };
}

const figures = new Intl.NumberFormat('en-GB');

/** 1,200 of 8,043 rows; 1,200 rows where nobody knows of how many. */
export const howFarInWords = (rows: number, count?: number) =>
  `${figures.format(rows)}${count === undefined ? '' : ` of ${figures.format(count)}`} rows`;
