import { createHash, randomBytes } from 'node:crypto';
import { type Id, isId } from '@app/kernel';

/** By which those who look for keys in the wrong places, such as a repository, know one of ours. */
const PREFIX = 'trv_';

/** A key of ours: the id of its row, its partnership's, and 32 random bytes that are kept nowhere but there. */
export interface ServiceKeyText {
  id: Id;
  partnershipId: Id;
  /** As the program sends it. */
  text: string;
  /** What is stored of it. */
  hash: Buffer;
}

export function newServiceKey(id: Id, partnershipId: Id): ServiceKeyText {
  const bytes = Buffer.concat([bytesOf(id), bytesOf(partnershipId), randomBytes(32)]);
  return serviceKeyIn(PREFIX + bytes.toString('base64url'))!;
}

/** The key that somebody shows; undefined where it has not the shape of one, to the last letter. */
export function serviceKeyIn(text: string): ServiceKeyText | undefined {
  const bytes = Buffer.from(text.slice(PREFIX.length), 'base64url');
  if (bytes.length !== 64 || PREFIX + bytes.toString('base64url') !== text) return undefined;
  const [id, partnershipId] = [idIn(bytes.subarray(0, 16)), idIn(bytes.subarray(16, 32))];
  if (!isId(id) || !isId(partnershipId)) return undefined;
  return { id, partnershipId, text, hash: createHash('sha256').update(bytes.subarray(32)).digest() };
}

/** With what the key begins that has this id: what tells keys apart, and nothing of what opens. */
export const beginningOf = (id: Id): string => PREFIX + bytesOf(id).toString('base64url').slice(0, 12);

/** The key in an Authorization header; undefined where it holds something else, such as a token. */
export const keySentIn = (authorization: string | undefined): string | undefined =>
  /^Bearer +(trv_.*)$/i.exec(authorization ?? '')?.[1];

const bytesOf = (id: Id) => Buffer.from(id.replaceAll('-', ''), 'hex');

const idIn = (bytes: Buffer): Id =>
  bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
