import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** A calendar day of the partnership: '2026-03-24'. */
export type Day = string;
/** A moment in UTC: '2026-03-24T09:30:00.000Z'. */
export type Instant = string;

/** Reads one GraphQL document; its variables and its answer are typed from schema.graphql. */
export const graphql = initGraphQLTada<{ introspection: introspection; scalars: { Day: Day; Instant: Instant } }>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
