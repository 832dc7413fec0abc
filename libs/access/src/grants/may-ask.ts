import { Extensions } from '@nestjs/graphql';
import type { GraphQLField } from 'graphql';
import type { GrantKind } from './grant-kind.js';

/** Any one of these grants is enough; *anybody* is whoever is signed in. */
export type MayAsk = readonly GrantKind[] | readonly ['anybody'];

/** Who may ask an operation, said beside it. One that does not say is refused to everybody. */
export const MayAsk = (...mayAsk: [GrantKind, ...GrantKind[]] | ['anybody']) => Extensions({ mayAsk });

/** A change that is made by a private address too, by which people else read their own record alone. */
export const AlsoPrivately = () => Extensions({ alsoPrivately: true });

export const whoMayAsk = ({ extensions }: GraphQLField<unknown, unknown>): MayAsk | undefined =>
  extensions.mayAsk as MayAsk | undefined;
