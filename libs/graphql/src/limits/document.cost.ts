import { type DocumentNode, getNullableType, type GraphQLSchema, isListType } from 'graphql';
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
    return 1 + childComplexity * lengthOf(type.name, field, args.first, usual);
  };

type Field = Parameters<ComplexityEstimator>[0]['field'];

function lengthOf(parent: string, field: Field, first: unknown, usual: number) {
  // A negative length would pay for the rest of the request.
  if (typeof first === 'number') return Math.max(1, first);
  if (field.args.some(({ name }) => name === 'first')) return usual;
  // The length of `edges` has been counted at the field above, which took `first`.
  return isListType(getNullableType(field.type)) && !parent.endsWith('Connection') ? usual : 1;
}
