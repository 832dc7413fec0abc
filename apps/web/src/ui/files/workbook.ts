import type { SheetData } from 'write-excel-file/universal';
import { byLondonClocks, type FileCell, type FileTable } from './file-cell.js';

/** What a file says of itself, line by line, such as of which day it is. */
export type About = readonly (readonly [what: string, says: FileCell])[];

/* More characters no cell of Excel holds. */
const MOST_CHARACTERS = 32_767;
const DAY = 'd mmm yyyy';
const MOMENT = 'd mmm yyyy hh:mm';

/** A workbook: first what it is, then the table, its headings in sight. Words stay words; numbers, days and moments can be reckoned with. */
export async function workbookOf({ columns, rows }: FileTable, about: About): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const table = [columns.map(heading), ...rows.map((row) => row.map(inWorkbook))];
  const said = about.map(([what, says]) => [heading(what), inWorkbook(says)]);
  return write([
    { sheet: 'What this is', data: said, columns: [{ width: 24 }, { width: 90 }] },
    {
      sheet: 'Table',
      data: table,
      columns: columns.map((name, at) => ({ width: widthOf(name, rows, at) })),
      stickyRowsCount: 1,
    },
  ]).toBlob();
}

const heading = (value: string) => ({ value, type: String, fontWeight: 'bold', wrap: true }) as const;

function inWorkbook(cell: FileCell): SheetData[number][number] {
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return words(cell);
  const [format, written] = 'day' in cell ? [DAY, cell.day] : [MOMENT, byLondonClocks(cell.moment).replace(' ', 'T')];
  // A workbook knows no zones: what the clocks show is written as if they were of Greenwich.
  const value = new Date(written.length > DAY_LENGTH ? `${written}Z` : `${written}T00:00:00Z`);
  return { value, type: Date, format };
}

const DAY_LENGTH = '2026-11-02'.length;

/* An empty cell, not a cell of no words, which would count as one. */
const words = (value: string) =>
  value === ''
    ? null
    : ({ value: value.slice(0, MOST_CHARACTERS), type: String, wrap: value.length > WIDEST } as const);

const [NARROWEST, WIDEST, DAY_WIDTH] = [8, 60, 18];

/* Of the first thousand: a width need not fit them all. */
const widthOf = (name: string, rows: FileTable['rows'], at: number) =>
  rows
    .slice(0, 1_000)
    .reduce(
      (width, row) => Math.min(WIDEST, Math.max(width, lengthOf(row[at]!))),
      Math.max(NARROWEST, name.length + 2),
    );

const lengthOf = (cell: FileCell) => (typeof cell === 'object' ? DAY_WIDTH : String(cell).length + 2);
