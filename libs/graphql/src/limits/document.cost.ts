import { type DocumentNode, getNamedType, getNullableType, type GraphQLSchema, isLeafType, isListType } from 'graphql';
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from 'graphql-query-complexity';
import type { Limits } from './limits.js';

type Variables = Record<string, unknown>;

/** What a document would cost with these variables. A field may set its own price by `@Field({ complexity })`. */
export function costOf(schema: GraphQLSchema, query: DocumentNode, variables: Variables, limits: Limits): number {
  return getComplexity({
    schema,
    query,
    variables,
    estimators: [fieldExtensionsEstimator(), byLength(limits.listLength)],
  });
}

const byLength =
  (usual: number): ComplexityEstimator =>
  ({ type, field, args, node, childComplexity }) => {
    if (node.name.value.startsWith('__')) return 1;
    const own = isLeafType(getNamedType(field.type)) || isList(field) ? 1 : 0;
    return own + childComplexity * lengthOf(type.name, field, args.first, usual);
  };

/** The price of a list that is usually about so long, where 25 would be far from it. */
export const about =
  (length: number) =>
  ({ childComplexity }: { childComplexity: number }) =>
    1 + length * childComplexity;

type Field = Parameters<ComplexityEstimator>[0]['field'];

function lengthOf(parent: string, field: Field, first: unknown, usual: number) {
  // A negative length would pay for the rest of the request.
  if (typeof first === 'number') return Math.max(1, first);
  if (field.args.some(({ name }) => name === 'first')) return usual;
  // The length of `edges` has been counted at the field above, which took `first`.
  return isList(field) && !parent.endsWith('Connection') ? usual : 1;
}

function isList(field: Field) {
  return isListType(getNullableType(field.type));
}
