import { createHash, randomBytes } from 'node:crypto';
import { isId } from '@app/kernel';

/** What opens something of one partnership: its id, and 256 bits that are kept nowhere but there. */
export interface Secret {
  partnershipId: string;
  /** As a cookie or a link holds it. */
  text: string;
  /** What is stored of it. */
  hash: Buffer;
}

export function newSecret(partnershipId: string): Secret {
  const text = `${partnershipId}.${randomBytes(32).toString('base64url')}`;
  return secretIn(text)!;
}

/** The secret that somebody shows; undefined where it has not the shape of one. */
export function secretIn(text: string): Secret | undefined {
  const [partnershipId, secret, ...rest] = text.split('.');
  if (!isId(partnershipId) || !secret || rest.length > 0) return undefined;
  return { partnershipId, text, hash: createHash('sha256').update(secret).digest() };
}
