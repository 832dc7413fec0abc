import { encodeCursor } from '@app/kernel';
import type { Type } from '@nestjs/common';
import { Extensions, Field, ObjectType } from '@nestjs/graphql';

const ByPages = () => Extensions({ byPages: true });

/** Whether a type belongs to a list by pages: the page, an item with its cursor, or where the page stands. */
export const isByPages = ({ extensions }: { extensions: Readonly<Record<string, unknown>> }) =>
  extensions.byPages === true;

@ByPages()
@ObjectType({ description: 'Where a page of a list stands in the whole list.' })
export class PageInfo {
  @Field({ description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field({ description: 'Whether there is more before this page.' })
  hasPreviousPage: boolean;

  @Field(() => String, { nullable: true, description: 'The cursor of the first item here; null when there is none.' })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Give this as `after` to ask for the next page.' })
  endCursor: string | null;
}

export interface Edge<Node> {
  node: Node;
  cursor: string;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  pageInfo: PageInfo;
}

const known = new Map<Type<unknown>, Type<Connection<unknown>>>();

/** The GraphQL types of a list of these by pages: XConnection and XEdge. The same class for the same node each time. */
export function connectionOf<Node>(node: Type<Node>, name = node.name): Type<Connection<Node>> {
  const type = known.get(node) ?? describeConnection(node, name);
  known.set(node, type);
  return type as Type<Connection<Node>>;
}

function describeConnection(node: Type<unknown>, name: string): Type<Connection<unknown>> {
  @ByPages()
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list.` })
  class EdgeType {
    @Field(() => node, { description: `The ${name} itself.` })
    node: unknown;

    @Field({ description: 'Give this as `after` to continue the list from here.' })
    cursor: string;
  }

  @ByPages()
  @ObjectType(`${name}Connection`, { description: `One page of a list of ${name}.` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'What is on this page, in order.' })
    edges: EdgeType[];

    @Field(() => PageInfo, { description: 'Where this page stands in the whole list.' })
    pageInfo: PageInfo;
  }
  return ConnectionType;
}

/** One page from up to `first + 1` rows: the extra row only tells that there is more. `keyOf` gives the row's place in the order. */
export function connectionFrom<Row>(
  rows: readonly Row[],
  { first, after }: { first: number; after?: unknown },
  keyOf: (row: Row) => unknown,
): Connection<Row> {
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: (after ?? null) !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
