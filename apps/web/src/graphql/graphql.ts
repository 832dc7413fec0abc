import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.js';

/** A calendar day of the partnership: '2026-03-24'. */
export type Day = string;
/** A moment in UTC: '2026-03-24T09:30:00.000Z'. */
export type Instant = string;
/** A time of day by the clocks of the place: '09:30'. */
export type Time = string;

/** Reads one GraphQL document; its variables and its answer are typed from schema.graphql. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { Day: Day; DateTime: Instant; Time: Time };
}>();

/** A value of a closed set of the API, by the name of the set in schema.graphql. */
export type OneOf<Set extends ClosedSet> = introspection['types'][Set]['enumValues'];

type Types = introspection['types'];
type ClosedSet = { [Name in keyof Types]: Types[Name] extends { enumValues: string } ? Name : never }[keyof Types];

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
