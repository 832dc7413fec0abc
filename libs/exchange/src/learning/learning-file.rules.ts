/** What a file beside somebody’s own learning may be, each by its first bytes: its name may say anything. */
const KINDS: readonly [mediaType: string, start: string][] = [
  ['application/pdf', '%PDF-'],
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
];

/** What a file is; undefined is nothing that may be kept. */
export const mediaTypeOf = (content: Buffer): string | undefined =>
  KINDS.find(([, start]) => content.toString('latin1', 0, start.length) === start)?.[0];
