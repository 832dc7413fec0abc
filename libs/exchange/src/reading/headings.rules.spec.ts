import { describe, expect, it } from '@jest/globals';
import { headingRow } from './headings.rules.js';

const rows = (...lines: string[]) => lines.map((text, at) => ({ line: at + 1, cells: text.split(',') }));
const lineOf = (...lines: string[]) => headingRow(rows(...lines)).line;

describe('the row of headings', () => {
  it('is the first of texts of which no more than half of the rows below are wider', () => {
    expect(lineOf('Staff,List', 'Ann,Bell,37', 'Ben,Cole')).toBe(1);
    expect(lineOf('Staff,List', 'Given,Family,Hours', 'Ben,Cole,37', 'Ann,Bell')).toBe(2);
  });

  it('has neither numbers nor days in it, and more than one text', () => {
    expect(lineOf('November,2026', 'As of,2026-11-02', 'Staff list', 'Given,Family', 'Ben,Cole')).toBe(4);
  });

  it('is looked for by ten rows below alone', () => {
    const narrow = Array.from({ length: 6 }, () => 'Ann,Bell');
    const wide = Array.from({ length: 30 }, () => 'Ann,Bell,37');
    expect(lineOf('Given,Family', ...narrow, ...wide)).toBe(1);
  });
});
