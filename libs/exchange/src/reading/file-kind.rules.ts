type FileKind = 'TEXT' | 'ZIP' | 'ENCRYPTED' | { what: string };

/* By their first bytes, in words that go on “It is …”. */
const SIGNATURES: [what: string, pattern: RegExp][] = [
  ['a PDF document', /^%PDF-/],
  ['a picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/],
  ['an archive', /^(?:\x1f\x8b|7z\xbc\xaf|Rar!)/],
  ['a text document (RTF)', /^\{\\rtf/],
  ['a page of the web (HTML), even if its name says otherwise', /^\s*<(?:!doctype|html|head|body|table|meta)\b/i],
  ['an XML file', /^\s*<\?xml/i],
];
const ZIP = 'PK\x03\x04';
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/** What a file is by its bytes; its name may say anything. `what` is why it cannot be read. */
export function kindOf(bytes: Buffer): FileKind {
  const start = bytes.toString('latin1', 0, 512).replace(/^\xef\xbb\xbf/, '');
  if (start.startsWith(ZIP)) return 'ZIP';
  if (start.startsWith(COMPOUND))
    return bytes.includes(ENCRYPTED) ? 'ENCRYPTED' : { what: 'a file of Excel before 2007 (.xls)' };
  const known = SIGNATURES.find(([, pattern]) => pattern.test(start));
  return known ? { what: known[0] } : 'TEXT';
}
