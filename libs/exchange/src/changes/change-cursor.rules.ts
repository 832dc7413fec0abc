import { type Id, isId } from '@app/kernel';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.js';

/** Where a change stands among those of its kind: numbers of transactions are compared within one database alone. */
export interface ChangePlace {
  /** The database that wrote it, as that is known again. */
  writtenIn: string;
  transaction: string;
  subjectId: Id;
}

/** How far a program has read: what kind, by which database it was told, and the last place. */
export type ChangeKey = [kind: ChangeKind, toldBy: string, writtenIn: string, transaction: string, subjectId: Id];

const NOTHING = '00000000-0000-0000-0000-000000000000';
const MOST = { identity: 2n ** 63n - 1n, least: -(2n ** 63n), transaction: 2n ** 64n - 1n };

/** Before all changes that another database wrote. */
export const FIRST_ELSEWHERE: ChangePlace = { writtenIn: String(MOST.least), transaction: '0', subjectId: NOTHING };

/** Before all changes of a transaction. */
export const beginningOfTransaction = (writtenIn: string, transaction: string): ChangePlace => ({
  ...{ writtenIn, transaction },
  subjectId: NOTHING,
});

export const isChangeKey = (key: unknown): key is ChangeKey =>
  Array.isArray(key) &&
  key.length === 5 &&
  CHANGE_KINDS.includes(key[0] as ChangeKind) &&
  [key[1], key[2]].every((one) => isWhole(one, MOST.least, MOST.identity)) &&
  isWhole(key[3], 0n, MOST.transaction) &&
  isId(key[4]);

export const keyOf = (kind: ChangeKind, toldBy: string, place: ChangePlace): ChangeKey => [
  ...([kind, toldBy, place.writtenIn] as const),
  ...([place.transaction, place.subjectId] as const),
];

const isWhole = (text: unknown, least: bigint, most: bigint) =>
  typeof text === 'string' && /^-?\d{1,20}$/.test(text) && BigInt(text) >= least && BigInt(text) <= most;

/** From where on to read what other databases wrote, which comes first, and what this one did; null is past all of the first. */
export function placesToReadFrom(
  here: string,
  after: ChangePlace | null,
): { elsewhere: ChangePlace | null; here: ChangePlace } {
  const start = beginningOfTransaction(here, '0');
  if (!after) return { elsewhere: FIRST_ELSEWHERE, here: start };
  return after.writtenIn === here ? { elsewhere: null, here: after } : { elsewhere: after, here: start };
}
