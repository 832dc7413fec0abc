import type { Column } from '../table-column.js';
import type { Fields, FileCell, FileTable } from './file-cell.js';
import { shownWords } from './shown-words.js';
import type { Surroundings } from './within.js';

/** What the file of a table has beside its columns and rows. */
export interface TableFile<Row> {
  /** The file's name without its ending; left out, it is made of what the table is called. */
  name?: string;
  /** Rows that the page shows elsewhere, such as the whole; they come first. */
  before?: readonly Row[];
  /** Rows that the page shows below; they come last. */
  after?: readonly Row[];
  /** What is so of every line, such as the day. */
  said?: Fields;
}

/** The same rows and columns as on the screen; like columns one below the other. */
export function fileOf<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { before = [], after = [], said = {} }: TableFile<Row> = {},
  page: Surroundings = {},
): FileTable {
  const told = columns.filter(({ isToPress }) => !isToPress);
  const many = told.filter(({ isOneOfMany }) => isOneOfMany);
  const single = told.filter(({ isOneOfMany }) => !isOneOfMany);
  const linesOf = (row: Row): Fields[] => {
    const same = fieldsOf(single, row, page);
    return many.length > 0
      ? many.map((column) => ({ ...same, ...fieldsOf([column], row, page), ...said }))
      : [{ ...same, ...said }];
  };
  const lines = [...before, ...rows, ...after].flatMap(linesOf);
  const headings = Object.keys(lines[0] ?? {});
  return { columns: headings, rows: lines.map((line) => headings.map((heading) => line[heading] ?? '')) };
}

const fieldsOf = <Row>(columns: readonly Column<Row>[], row: Row, page: Surroundings): Fields =>
  Object.assign({}, ...columns.map((column) => (column.file ? column.file(row) : asShown(column, row, page))));

/* A number as one that can be added, if it is what the cell shows; all else in the words of the screen. */
function asShown<Row>(
  { name, value, cell, isNumeric }: Column<Row>,
  row: Row,
  page: Surroundings,
): Record<string, FileCell> {
  const number = isNumeric ? value?.(row) : undefined;
  if (typeof number === 'number') return { [name]: number };
  const shown = cell(row);
  return { [name]: typeof shown === 'number' ? shown : shownWords(shown, page) };
}

const LONGEST = 60;

/** A name for a file, of what its table is called: letters and figures, cut between words. */
export function fileName(caption: string): string {
  const plain = caption.normalize('NFKD').toLowerCase();
  const words = plain.replace(/[’'\p{M}]/gu, '').split(/[^\p{L}\p{N}]+/u);
  const name = words.filter(Boolean).join('-');
  return (name.length > LONGEST ? name.slice(0, name.lastIndexOf('-', LONGEST)) : name).slice(0, LONGEST) || 'table';
}
