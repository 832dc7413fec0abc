import { isUtf8 } from 'node:buffer';
import type { Encoding } from './table.js';

const LABELS: Record<Encoding, string> = {
  UTF_8: 'utf-8',
  UTF_16_LE: 'utf-16le',
  UTF_16_BE: 'utf-16be',
  WINDOWS_1252: 'windows-1252',
};
const MARKS: [Encoding, number[]][] = [
  ['UTF_8', [0xef, 0xbb, 0xbf]],
  ['UTF_16_LE', [0xff, 0xfe]],
  ['UTF_16_BE', [0xfe, 0xff]],
];
const SAMPLE = 4096;
const CHUNK = 65_536;

/**
 * By its byte order mark; without one UTF-16 by where its zeros stand, then UTF-8 if all of it is, else what Windows
 * writes. What is ASCII alone is the same in both of these, and called UTF-8.
 */
export function encodingOf(bytes: Buffer): Encoding {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked) return marked[0];
  return utf16Of(bytes.subarray(0, SAMPLE)) ?? (isUtf8(bytes) ? 'UTF_8' : 'WINDOWS_1252');
}

/* Separators, line ends and most letters have a zero in the same half of their two bytes; the other half has next to none. */
function utf16Of(sample: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]!++;
  const [high, low] = zeros as [number, number];
  if (Math.max(high, low) < sample.length / 16 || Math.max(high, low) < 10 * Math.min(high, low)) return null;
  return high > low ? 'UTF_16_BE' : 'UTF_16_LE';
}

/** The text piece by piece, so that it is never whole in memory beside its bytes; without its mark, each line end as \n. */
export function* textIn(bytes: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(LABELS[encoding]);
  let kept = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const piece = kept + decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true });
    // The next piece may begin with the other half of a line end.
    kept = piece.endsWith('\r') ? '\r' : '';
    yield withPlainEnds(kept ? piece.slice(0, -1) : piece);
  }
  yield withPlainEnds(kept + decoder.decode());
}

const withPlainEnds = (text: string) => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
