import { isId } from '@app/kernel';

/** The place of an event in the order of time: its moment, as PostgreSQL says it, then its id. */
export type MomentKey = [at: string, id: string];

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;

/** Where the list begins that has the latest first. */
export const LATEST_OF_ALL: MomentKey = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];

export const isMomentKey = (key: unknown): key is MomentKey =>
  Array.isArray(key) &&
  key.length === 2 &&
  typeof key[0] === 'string' &&
  MOMENT.test(key[0]) &&
  !Number.isNaN(Date.parse(key[0])) &&
  isId(key[1]);
