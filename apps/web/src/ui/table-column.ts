import type { ComponentChildren } from 'preact';
import type { Fields } from './files/file-cell.js';

/** What rows are sorted by; null, such as a hidden number, comes last either way. */
export type Value = string | number | null;

/** One column of a table, described once: for the screen, for a phone, for sorting and for the file. */
export interface Column<Row> {
  /** Heads the column, names each of its values on a phone, and is unlike all others of the table. */
  name: string;
  /** What its heading shows in place of the name, below the heading of a group. */
  heading?: ComponentChildren;
  /** Where its heading leads. */
  to?: string;
  /** Heads this column and its neighbours of the same group. */
  group?: string;
  cell: (row: Row) => ComponentChildren;
  /** Whether its cells name their rows: they stay in sight where a table scrolls sideways. */
  isKey?: boolean;
  isNumeric?: boolean;
  /** Left out, rows are not sorted by this column. */
  value?: (row: Row) => Value;
  /** What it is sorted by, where that is not what it is called, such as “how much is missing”. */
  sortedBy?: string;
  /** A class for the cell of this row. */
  look?: (row: Row) => string;
  /** What the file says of it; left out, what the cell shows, as a number where it is one, below the name. */
  file?: (row: Row) => Fields;
  /** Whether it holds what is pressed and says nothing: no file has it. */
  isToPress?: boolean;
  /** One of several like columns, such as need levels: in the file each is a line, so that all can be filtered and added alike. */
  isOneOfMany?: boolean;
}
