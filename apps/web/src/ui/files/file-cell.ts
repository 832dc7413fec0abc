import type { Day, Instant } from '../../graphql/graphql.js';

/** What stands in one cell of a file: words and numbers, and days and moments, which a workbook can reckon with. */
export type FileCell = string | number | { day: Day } | { moment: Instant };

/** Values of one line of a file by the headings of its columns. */
export type Fields = Record<string, FileCell>;

/** A table to take away: its headings, and its rows in their order. */
export interface FileTable {
  columns: string[];
  rows: FileCell[][];
}

const LONDON = new Intl.DateTimeFormat('sv-SE', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
  timeZone: 'Europe/London',
});

/** A moment by the clocks of London, as spreadsheets and people read it: 2026-03-24 09:30:00. */
export const byLondonClocks = (moment: Instant) => LONDON.format(new Date(moment));
