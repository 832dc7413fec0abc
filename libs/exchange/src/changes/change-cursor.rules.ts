import { type Id, isId } from '@app/kernel';
import { CHANGE_KINDS, type ChangeKind } from './change-kinds.js';

/** Where a change stands among those of its kind: numbers of transactions are compared within one database alone. */
export interface ChangePlace {
  /** The database that wrote it, as that is known again. */
  writtenIn: string;
  transaction: string;
  subjectId: Id;
}

/** How far a program has read: what kind, by which database it was told, the last place, and since which start of Trivium it was told. */
export type ChangeKey = [
  kind: ChangeKind,
  toldBy: string,
  writtenIn: string,
  transaction: string,
  subjectId: Id,
  toldSince: Id,
];

/** What a database knows of the start by which a cursor was told. */
export interface KnownStart {
  isKnown: boolean;
  /** The transaction of the next start, before which all was told that this one told; of the last one, what is not written yet. */
  until: string;
}

const NOTHING = '00000000-0000-0000-0000-000000000000';
/** By no start: of a database on which none was noted yet. */
export const NO_START: Id = NOTHING;
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
  key.length === 6 &&
  CHANGE_KINDS.includes(key[0] as ChangeKind) &&
  [key[1], key[2]].every((one) => isWhole(one, MOST.least, MOST.identity)) &&
  isWhole(key[3], 0n, MOST.transaction) &&
  isId(key[4]) &&
  isId(key[5]);

export const keyOf = (kind: ChangeKind, here: { id: string; start: Id }, place: ChangePlace): ChangeKey => [
  ...([kind, here.id, place.writtenIn] as const),
  ...([place.transaction, place.subjectId, here.start] as const),
];

/** Whether what a cursor says was told here: by a start that this database had, and nothing that it had not written by then. */
export function wasToldHere([, toldBy, writtenIn, transaction, subjectId]: ChangeKey, here: string, start: KnownStart) {
  if (toldBy !== here || !start.isKnown) return false;
  if (writtenIn !== here) return true;
  const [place, until] = [BigInt(transaction), BigInt(start.until)];
  return place < until || (place === until && subjectId === NOTHING);
}

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
