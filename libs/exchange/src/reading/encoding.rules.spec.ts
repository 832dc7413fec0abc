import { expect, it } from '@jest/globals';
import { encodingOf, textIn } from './encoding.rules.js';

const little = (text: string) => Buffer.from(text, 'utf16le');
const big = (text: string) => little(text).swap16();

it.each<[string, Buffer, ReturnType<typeof encodingOf>]>([
  ['ASCII', Buffer.from('Name,Site\n'), 'UTF_8'],
  ['letters of UTF-8', Buffer.from('Zoë,Cafe\n'), 'UTF_8'],
  ['letters of Windows', Buffer.from('Zo\u00eb,Caf\u00e9\n', 'latin1'), 'WINDOWS_1252'],
  ['two bytes each, the low one first', little('Name,Site\n'), 'UTF_16_LE'],
  ['two bytes each, the high one first', big('Name,Site\n'), 'UTF_16_BE'],
  ['two bytes each with names in other letters', little(`${'Name,Site\n'.repeat(3)}Νίκος,Ж\n`), 'UTF_16_LE'],
  // Ten zeros among the low bytes for each among the high ones, or it is no text.
  ['ten letters, and one whose low byte is zero', little(`${'a'.repeat(10)}\u0100`), 'UTF_16_LE'],
  ['nine letters, and one whose low byte is zero', little(`${'a'.repeat(9)}\u0100`), 'UTF_8'],
])('%s', (_, bytes, encoding) => expect(encodingOf(bytes)).toBe(encoding));

it('a text cut between its bytes and its line ends is whole', () => {
  const text = `${'x'.repeat(65_535)}\r\nZoë`;
  expect([...textIn(Buffer.from(text), 'UTF_8')].join('')).toBe(`${'x'.repeat(65_535)}\nZoë`);
});
