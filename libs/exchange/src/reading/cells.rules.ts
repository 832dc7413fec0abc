import { LONGEST_CELL, type RawRow } from './table.js';

/* Control characters (line ends among them), the ends of lines and paragraphs, and spaces at which no line may break. */
const PLAIN_SPACE_INSTEAD = /[\p{Cc}\p{Zl}\p{Zp}\u00a0\u2007\u202f]/gu;

/* So much of a cell is looked at: composed it is too long still. */
const CUT_AT = 4 * LONGEST_CELL;

/* What a spreadsheet takes for a formula: the signs, after anything that it does not see, in the wide forms of East Asia too. */
const SIGN = String.raw`[\s\p{C}\p{Zs}]*[=+\-@＝＋－＠]`;
const FORMULA = new RegExp(`^'*${SIGN}`, 'u');
const MARKED_AS_WORDS = new RegExp(`^'(?='*${SIGN})`, 'u');

/** A cell that no spreadsheet runs: what would begin as a formula begins with an apostrophe instead, which `cleaned` takes away again. */
export const asWords = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell of a workbook that is words by its kind: only what begins with such an apostrophe of its own gets another, so that it is read as it was. */
export const asWordsOfWorkbook = (cell: string): string => (MARKED_AS_WORDS.test(cell) ? `'${cell}` : cell);

/** A cell as it is compared and kept: composed (NFC), with plain spaces, none at its ends. */
export const cleaned = (cell: string): string =>
  cell.trim().slice(0, CUT_AT).normalize('NFC').replace(PLAIN_SPACE_INSTEAD, ' ').trim().replace(MARKED_AS_WORDS, '');

export const cleanedRow = ({ line, cells }: RawRow): RawRow => ({ line, cells: cells.map(cleaned) });

/** How many cells a row has up to its last one that is filled; 0 for a blank row. */
export const widthOf = (cells: string[]): number => cells.findLastIndex((cell) => cell !== '') + 1;

/** The letters that a spreadsheet gives a column: A for 0, Z for 25, AA for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}
