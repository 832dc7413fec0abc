import { isId } from '@app/kernel';

/** The place of a person in a list by pages in the order of names, as `personInOrder` has them. */
export type NameKey = [family: string, given: string, id: string];

export const isNameKey = (key: unknown): key is NameKey =>
  Array.isArray(key) && key.length === 3 && typeof key[0] === 'string' && typeof key[1] === 'string' && isId(key[2]);
