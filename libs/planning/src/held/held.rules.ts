import { inputInvalid } from '@app/graphql';
import type { Id } from '@app/kernel';
import type { HeldBy } from './held-by.js';

export interface HeldAsked {
  by: HeldBy;
  clusterId: Id | null;
  agencyId: Id | null;
}

/** Rows are of one thing: the agencies of a cluster or the clusters of an agency, so that is given and the other is not. */
export function refuseUnlessOneIsGiven({ by, ...ids }: HeldAsked): void {
  const [given, leftOut] =
    by === 'AGENCY' ? (['clusterId', 'agencyId'] as const) : (['agencyId', 'clusterId'] as const);
  const fields = [
    ...(ids[given] === null ? [{ path: given, problem: `${given} must be given by ${by}` }] : []),
    ...(ids[leftOut] === null ? [] : [{ path: leftOut, problem: `${leftOut} must be left out by ${by}` }]),
  ];
  if (fields.length > 0) throw inputInvalid(fields);
}
