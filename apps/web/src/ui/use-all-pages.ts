import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useClient } from '@urql/preact';

interface Connection<Node> {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface Asked<Data, Node, Variables> {
  query: TypedDocumentNode<Data, Variables>;
  /** The variables that ask for the page after this cursor. */
  after: (cursor: string | null) => Variables;
  list: (data: Data) => Connection<Node>;
  mostPages: number;
}

/** Asks for a list page after page, for what needs the whole of it, such as a file. */
export function useAllPages<Data, Node, Variables extends AnyVariables>({
  query,
  after,
  list,
  mostPages,
}: Asked<Data, Node, Variables>) {
  const client = useClient();
  return async (): Promise<{ all: Node[]; areMore: boolean }> => {
    const all: Node[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const { data, error } = await client.query(query, after(cursor), { requestPolicy: 'network-only' }).toPromise();
      if (!data) throw error ?? new Error('There was no answer.');
      const { edges, pageInfo } = list(data);
      all.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return { all, areMore: false };
      cursor = pageInfo.endCursor;
    }
    return { all, areMore: true };
  };
}
