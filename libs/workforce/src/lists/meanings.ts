import { type Id, keyOf } from '@app/kernel';

/** Which thing of ours is meant by a name that none has: by `meaningKey`, as was said of the lists of one employer or of the partnership. */
export type Meanings = ReadonlyMap<string, Id>;

/** A name in a field of a list, however it is spelt. */
export const meaningKey = (field: string, name: string): string => `${field} ${keyOf(name)}`;
