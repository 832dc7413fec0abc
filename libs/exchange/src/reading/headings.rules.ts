import { columnLetters, widthOf } from './cells.rules.js';
import { headingMissing, headingsNotFound, headingTwice, tooManyColumns } from './reading.errors.js';
import { MOST_COLUMNS, type RawRow } from './table.js';

/** How many rows below a row say whether it is the headings. */
const ROWS_BELOW = 10;
const NUMBER = /^[-+]?[\d.,\s]+%?$/;
const DAY = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/;

const isFigure = (cell: string) => NUMBER.test(cell) || DAY.test(cell);

/**
 * The row of headings among the first rows of a file: the first one with at least two cells filled, all of them texts
 * (no number, no day), of the ten rows below which no more than half are wider than it. Where none has such rows
 * below it, the first with two texts. Where that one has gaps or says a name twice, as headings over groups of columns do,
 * and the row below it names fields, or has texts alone above numbers or days, the row below counts. `headingLine` is somebody’s own word and needs no such signs.
 */
export function headingRow(
  first: RawRow[],
  headingLine?: number,
  namesFields: (cells: string[]) => boolean = () => false,
): RawRow {
  const filled = first.filter(({ cells }) => widthOf(cells) > 0);
  const chosen =
    headingLine === undefined
      ? (filled.find((row, at) => hasTexts(row) && isWideEnough(row, filled.slice(at + 1, at + 1 + ROWS_BELOW))) ??
        filled.find(hasTexts))
      : filled.find(({ line }) => line === headingLine);
  if (!chosen) throw headingsNotFound();
  const row = trimmed(chosen);
  const below = filled.filter(({ line }) => line > row.line);
  const refusal = refusalOf(row.cells, below);
  if (!refusal) return row;
  const second = headingLine === undefined ? secondHeadings(below, namesFields) : undefined;
  if (!second) throw refusal;
  return second;
}

const trimmed = ({ line, cells }: RawRow): RawRow => ({ line, cells: cells.slice(0, widthOf(cells)) });

function secondHeadings(below: RawRow[], namesFields: (cells: string[]) => boolean): RawRow | undefined {
  const [next, ...rest] = below;
  if (!next || !(namesFields(next.cells) || isAboveData(next, rest))) return undefined;
  const row = trimmed(next);
  return refusalOf(row.cells, rest) ? undefined : row;
}

/* Whatever its names mean: texts alone, and below them numbers or days. */
const isAboveData = (row: RawRow, below: RawRow[]): boolean =>
  hasTexts(row) && below.some(({ cells }) => cells.some(isFigure));

function hasTexts({ cells }: RawRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length >= 2 && filled.every((cell) => !isFigure(cell));
}

function isWideEnough({ cells }: RawRow, below: RawRow[]): boolean {
  const width = widthOf(cells);
  return below.filter((row) => widthOf(row.cells) > width).length <= below.length / 2;
}

function refusalOf(headings: string[], below: RawRow[]): Error | undefined {
  if (headings.length > MOST_COLUMNS) return tooManyColumns(MOST_COLUMNS);
  const unnamed = headings.findIndex((heading, at) => heading === '' && below.some(({ cells }) => cells[at]));
  if (unnamed >= 0) return headingMissing(columnLetters(unnamed));
  const names = headings.map((heading) => heading.toLowerCase());
  const twice = names.findIndex((name, at) => name !== '' && names.indexOf(name) < at);
  return twice >= 0
    ? headingTwice(headings[twice]!, [names.indexOf(names[twice]!), twice].map(columnLetters))
    : undefined;
}
