import { type GraphQLSchema, isObjectType } from 'graphql';

/**
 * Makes a failure after a resolver (a getter, an iterator, a `resolveType` that throws) an error of that field.
 *
 * graphql-jit 0.8.9 calls `promise.then(complete, fail)`: when `complete` itself throws, nobody hears of it, the request
 * never ends, and Node ends the process for the unhandled rejection. Here `fail` hears of both.
 */
export function settleResolvers(schema: GraphQLSchema) {
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (resolve) field.resolve = (...asked) => settled(resolve(...asked));
    }
  }
}

type Complete = (value: unknown) => unknown;

function settled(value: unknown): unknown {
  if (!isPromise(value)) return settledItems(value);
  return {
    then: (complete: Complete, fail: Complete) => value.then(settledItems).then(complete).then(undefined, fail),
  };
}

const settledItems = (value: unknown) => (Array.isArray(value) && isPromise(value[0]) ? value.map(settled) : value);

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | null)?.then === 'function';
