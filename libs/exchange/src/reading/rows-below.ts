import { inFigures } from '@app/kernel';
import { cleanedRow, columnLetters, widthOf } from './cells.rules.js';
import { tooManyRows } from './reading.errors.js';
import { type FileRow, LONGEST_CELL, MOST_LINES, MOST_ROWS, type RawRow } from './table.js';

/** Stands for bytes that are no letter of the encoding. */
const UNREADABLE = '\ufffd';

/** What stands below the headings: blank rows left out, cells padded, each with its problem if it has one. */
export async function* rowsBelow(heading: RawRow, rows: AsyncIterable<RawRow>): AsyncGenerator<FileRow> {
  let count = 0;
  for await (const raw of rows) {
    if (raw.line <= heading.line) continue;
    if (raw.line > MOST_LINES) throw tooManyRows(MOST_ROWS);
    const row = cleanedRow(raw);
    if (widthOf(row.cells) === 0) continue;
    if (++count > MOST_ROWS) throw tooManyRows(MOST_ROWS);
    yield fileRow(row, heading.cells);
  }
}

function fileRow({ line, cells }: RawRow, headings: string[]): FileRow {
  const missing = Math.max(0, headings.length - cells.length);
  const padded = [...cells.slice(0, Math.max(headings.length, widthOf(cells))), ...Array<string>(missing).fill('')];
  const problem = problemOf(padded, headings);
  return problem ? { line, cells: padded, problem } : { line, cells: padded };
}

function problemOf(cells: string[], headings: string[]): string | null {
  const unnamed = cells.findIndex((cell, at) => cell !== '' && !headings[at]);
  if (unnamed >= headings.length)
    return `This row has ${cells.length} cells and there are ${headings.length} headings: is a separator within a cell?`;
  if (unnamed >= 0) return `Column ${columnLetters(unnamed)} has something in it and no heading.`;
  const long = cells.findIndex((cell) => cell.length > LONGEST_CELL);
  if (long >= 0) return `“${headings[long]}” is longer than ${inFigures(LONGEST_CELL)} letters.`;
  const unreadable = cells.findIndex((cell) => cell.includes(UNREADABLE));
  return unreadable >= 0 ? `“${headings[unreadable]}” has a letter that cannot be read in this encoding.` : null;
}
