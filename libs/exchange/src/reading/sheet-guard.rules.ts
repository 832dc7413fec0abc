import { fileBroken } from './reading.errors.js';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const ROW_OR_CELL = /<(?:[^\s<>/:!?]*:)?(row|c)(?=[\s/>])[^>]*>/g;
/* One name, then attributes with double quotes and nothing to be decoded. */
const PLAIN = /^<[^\s<>/]+(?:\s+[\w:.-]+="[^"&]*")*\s*\/?>$/;
const ROW = /^()(\d{1,7})$/;
const CELL = /^([A-Z]{1,3})(\d{1,7})$/;
/* Excel takes 255 letters. The library reads them in a time that grows with the square of their number. */
const LONG_FORMAT = /formatCode\s*=\s*(?:"[^"]{512}|'[^']{512})/;
const IS_ERROR = /(\bt=")e"/;

export interface GuardedSheet {
  xml: string;
  /** How many cells there will be when every row is as long as the longest, and every row up to the last is there. */
  extent: number;
}

/**
 * A sheet is read into rows that are all as long as the longest, with every row that its numbers leave out: one cell at the
 * far corner of a file of a few bytes would fill the memory. So each place is looked at before, and a sheet whose
 * places are not written as every program writes them is refused. An error of a formula (#N/A) becomes a text, which
 * would be dropped else.
 */
export function guardedSheet(sheet: string): GuardedSheet {
  let [rows, filledRows, filledColumns] = [0, 0, 0];
  const xml = sheet.replace(ROW_OR_CELL, (tag, kind: string) => {
    const { row, column } = placeIn(tag, kind === 'c');
    rows = Math.max(rows, row);
    if (kind === 'row' || tag.endsWith('/>')) return tag;
    filledRows = Math.max(filledRows, row);
    filledColumns = Math.max(filledColumns, column);
    return tag.replace(IS_ERROR, '$1str"');
  });
  return { xml, extent: rows + filledRows * filledColumns };
}

/** What says how numbers look is refused where no spreadsheet would have written it. */
export function assertPlainFormats(styles: string): void {
  if (LONG_FORMAT.test(styles)) throw fileBroken();
}

function placeIn(tag: string, isCell: boolean): { row: number; column: number } {
  const [place, second] = [...tag.matchAll(/\br="([^"]*)"/g)].map(([, found]) => found!);
  if (!PLAIN.test(tag) || second !== undefined) throw fileBroken();
  // A row may leave out its number, which is then that of its cells.
  if (place === undefined && !isCell) return { row: 0, column: 0 };
  const [, letters, digits] = (isCell ? CELL : ROW).exec(place ?? '') ?? [];
  const [row, column] = [Number(digits), columnNumber(letters ?? '')];
  if (!(row > 0 && row <= LAST_ROW && column <= LAST_COLUMN)) throw fileBroken();
  return { row, column };
}

const columnNumber = (letters: string) =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
