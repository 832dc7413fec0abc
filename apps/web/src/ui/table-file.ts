import type { CsvTable } from './csv.js';
import type { Column, Fields } from './table-column.js';

/** What a table is as a file. */
export interface TableFile<Row> {
  /** The file's name without its ending. */
  name: string;
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
  { before = [], after = [], said = {} }: Omit<TableFile<Row>, 'name'>,
): CsvTable {
  const many = columns.filter(({ isOneOfMany }) => isOneOfMany);
  const single = columns.filter(({ isOneOfMany }) => !isOneOfMany);
  const linesOf = (row: Row): Fields[] => {
    const same = fieldsOf(single, row);
    return many.length > 0
      ? many.map((column) => ({ ...same, ...fieldsOf([column], row), ...said }))
      : [{ ...same, ...said }];
  };
  const lines = [...before, ...rows, ...after].flatMap(linesOf);
  const headings = Object.keys(lines[0] ?? {});
  return { columns: headings, rows: lines.map((line) => headings.map((heading) => line[heading] ?? '')) };
}

const fieldsOf = <Row>(columns: readonly Column<Row>[], row: Row): Fields =>
  Object.assign({}, ...columns.map((column) => (column.file ? column.file(row) : asShown(column, row))));

function asShown<Row>({ name, value, cell }: Column<Row>, row: Row): Fields {
  const shown = cell(row);
  return { [name]: value?.(row) ?? (typeof shown === 'string' || typeof shown === 'number' ? shown : '') };
}
