import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asWords, cleaned } from './cells.rules.js';

describe('a cell that goes out', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['-', `'-`],
    ['＝1', `'＝1`],
    ['\u200b=1', `'\u200b=1`],
    [`'=1`, `''=1`],
    [`'Amara`, `'Amara`],
    ['37.5', '37.5'],
    ['Health visitor', 'Health visitor'],
  ])('%j stands as %j', (cell, stands) => expect(asWords(cell)).toBe(stands));

  it('is read as it was, whatever its words, and never begins as a formula', () => {
    const words = fc.oneof(fc.string(), fc.stringMatching(/^['=+@\t -]{0,4}[a-z=]{0,3}$/)).map((text) =>
      text
        .trim()
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\u00a0\u2007\u202f]/gu, ' ')
        .trim(),
    );
    fc.assert(
      fc.property(words, (cell) => {
        expect(cleaned(asWords(cell))).toBe(cell);
        expect(asWords(cell)).not.toMatch(/^[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 2_000 },
    );
  });
});
