/** Latin-1 is read as its superset, Windows-1252. */
export type Encoding = 'UTF_8' | 'UTF_16_LE' | 'UTF_16_BE' | 'WINDOWS_1252';
export type Separator = 'COMMA' | 'SEMICOLON' | 'TAB' | 'PIPE';

/** How a file is to be read, where somebody says so; what is left out is found out. */
export interface ReadingChoices {
  encoding?: Encoding;
  separator?: Separator;
  sheet?: string;
  /** The line of the file, or the row of the sheet, in which the headings stand, from 1. */
  headingLine?: number;
}

/** What a file or a sheet has in one row, before anything is known of headings. */
export interface RawRow {
  line: number;
  cells: string[];
}

export interface FileRow {
  /** The line of the file on which the row begins, or its number in the sheet, from 1. */
  line: number;
  /** One for each heading at least; more where the row has more, which is its problem then. */
  cells: string[];
  /** A sentence that says what is wrong with this row; absent where nothing is. */
  problem?: string;
}

export interface TableRead {
  format: 'CSV' | 'XLSX';
  /** Null where the format has no choice of it, as the sheets of a workbook. */
  encoding: Encoding | null;
  separator: Separator | null;
  sheet: string | null;
  /** Every sheet of the workbook, in its order; none where the file is no workbook. */
  sheets: string[];
  headingLine: number;
  /** Those without a name are ''. */
  headings: string[];
  /**
   * What stands below the headings, without blank rows. It is read anew each time that it is asked for, and throws on the
   * way what concerns the whole file: `FILE_QUOTE_OPEN`, `FILE_TOO_MANY_ROWS`.
   */
  rows: AsyncIterable<FileRow>;
}

/** More columns than any list of people has, so that a wrong separator is noticed. */
export const MOST_COLUMNS = 200;
export const MOST_ROWS = 200_000;
/** Blank ones too: Excel writes as many as a million where somebody once touched the last. */
export const MOST_LINES = 2_000_000;
export const LONGEST_CELL = 10_000;
