import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** Reads one GraphQL document of a test; its variables and its answer are typed from schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Day: string; DateTime: string; Time: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';
