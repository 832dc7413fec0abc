import { isId } from '@app/kernel';

/** The place of a person among those found: the word that leads, the name from that word on written together, and who. */
export type FoundKey = [lead: string, beginning: string, id: string];

export const isFoundKey = (key: unknown): key is FoundKey =>
  Array.isArray(key) && key.length === 3 && typeof key[0] === 'string' && typeof key[1] === 'string' && isId(key[2]);
