import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fileBroken, unpacksTooLarge } from './reading.errors.js';

/** Of all that is unpacked of one file. */
const MOST_BYTES = 20 * 2 ** 20;

const inflated = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflateRaw);
const [END_OF_DIRECTORY, IN_DIRECTORY] = [0x06054b50, 0x02014b50];
const [STORED, DEFLATED] = [0, 8];

interface Entry {
  name: string;
  flags: number;
  method: number;
  packed: number;
  size: number;
  begins: number;
}

/**
 * What a ZIP archive states that it has. It is all here, so that nothing is unpacked before its size is known; where the
 * numbers lead outside the file it is thrown as broken.
 */
export function zipEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_DIRECTORY) throw fileBroken();
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== IN_DIRECTORY) throw fileBroken();
    const nameEnds = at + 46 + bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, nameEnds),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      size: bytes.readUInt32LE(at + 24),
      begins: bytes.readUInt32LE(at + 42),
    });
    at = nameEnds + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** How many bytes an archive states that it unpacks to. */
export const statedSize = (bytes: Buffer): number => zipEntries(bytes).reduce((sum, { size }) => sum + size, 0);

/** Refused by what the archive states before anything is unpacked, and each entry where it turns out larger than stated. */
export async function unpacked(bytes: Buffer, entries: Entry[]): Promise<Map<string, Buffer>> {
  const stated = entries.reduce((sum, { size }) => sum + size, 0);
  if (stated > MOST_BYTES) throw unpacksTooLarge();
  const contents = new Map<string, Buffer>();
  for (const entry of entries) contents.set(entry.name, await contentOf(bytes, entry));
  return contents;
}

async function contentOf(bytes: Buffer, { flags, method, packed, size, begins }: Entry): Promise<Buffer> {
  const isEncrypted = (flags & 1) === 1;
  if (isEncrypted || (method !== STORED && method !== DEFLATED)) throw fileBroken();
  const from = begins + 30 + bytes.readUInt16LE(begins + 26) + bytes.readUInt16LE(begins + 28);
  const data = bytes.subarray(from, from + packed);
  const content = method === STORED ? data : await inflated(data, { maxOutputLength: Math.max(1, size) });
  if (content.length !== size) throw fileBroken();
  return content;
}
