import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';

/** The text of schema.graphql: sorted, so that a change shows as itself. */
export const printSchemaFile = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
