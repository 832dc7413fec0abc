import { cleanedRow, widthOf } from './cells.rules.js';
import { csvRows } from './csv-rows.js';
import { encodingOf, textIn } from './encoding.rules.js';
import { kindOf } from './file-kind.rules.js';
import { headingRow } from './headings.rules.js';
import { fileEmpty, fileEncrypted, fileOfAnotherKind, sheetNotFound } from './reading.errors.js';
import { rowsBelow } from './rows-below.js';
import { separatorOf, statedSeparator } from './separator.rules.js';
import type { RawRow, ReadingChoices, TableRead } from './table.js';
import { sheetsOf } from './workbook.js';

/** As far down as headings are looked for. */
const FIRST_ROWS = 100;

type Source = Pick<TableRead, 'format' | 'encoding' | 'separator' | 'sheet' | 'sheets'> & {
  rows: () => AsyncIterable<RawRow>;
};

/**
 * The table in a file: where its headings stand and what is below them, read row by row. What the file is is found out by
 * its bytes, whatever its name. Throws a `FILE_…` error on what concerns the whole file; what is wrong with one row is
 * that row’s `problem`. `namesFields` says whether cells are headings that are known, where there are two rows of headings.
 */
export async function readTable(
  bytes: Buffer,
  fileName: string,
  choices: ReadingChoices = {},
  namesFields?: (cells: string[]) => boolean,
): Promise<TableRead> {
  const { rows, ...source } = await sourceOf(bytes, fileName, choices);
  const heading = headingRow(
    await firstOf(rows(), Math.max(FIRST_ROWS, choices.headingLine ?? 0)),
    choices.headingLine,
    namesFields,
  );
  return {
    ...source,
    headingLine: heading.line,
    headings: heading.cells,
    rows: { [Symbol.asyncIterator]: () => rowsBelow(heading, rows()) },
  };
}

async function sourceOf(bytes: Buffer, fileName: string, choices: ReadingChoices): Promise<Source> {
  if (bytes.length === 0) throw fileEmpty();
  const kind = kindOf(bytes);
  if (kind === 'TEXT') return csvSource(bytes, fileName, choices);
  if (kind === 'ZIP') return workbookSource(bytes, fileName, choices);
  throw kind === 'ENCRYPTED' ? fileEncrypted() : fileOfAnotherKind(fileName, kind.what);
}

async function workbookSource(bytes: Buffer, fileName: string, choices: ReadingChoices): Promise<Source> {
  const all = await sheetsOf(bytes, fileName);
  const sheets = all.map(({ name }) => name);
  const sheet = choices.sheet === undefined ? all[0] : all.find(({ name }) => name === choices.sheet);
  if (choices.sheet !== undefined && !sheet) throw sheetNotFound(choices.sheet, sheets);
  if (!sheet) throw fileEmpty();
  return { format: 'XLSX', encoding: null, separator: null, sheet: sheet.name, sheets, rows: sheet.rows };
}

function csvSource(bytes: Buffer, fileName: string, choices: ReadingChoices): Source {
  const encoding = choices.encoding ?? encodingOf(bytes);
  if (!encoding.startsWith('UTF_16') && bytes.includes(0)) throw fileOfAnotherKind(fileName, 'no text');
  const [start = ''] = textIn(bytes, encoding);
  const stated = statedSeparator(start);
  const separator = choices.separator ?? stated ?? separatorOf(start);
  const rows = () => csvRows(bytes, encoding, separator);
  return { format: 'CSV', encoding, separator, sheet: null, sheets: [], rows: stated ? () => after(rows(), 1) : rows };
}

async function* after(rows: AsyncIterable<RawRow>, line: number): AsyncGenerator<RawRow> {
  for await (const row of rows) if (row.line > line) yield row;
}

async function firstOf(rows: AsyncIterable<RawRow>, howMany: number): Promise<RawRow[]> {
  const first: RawRow[] = [];
  for await (const row of rows) {
    first.push(cleanedRow(row));
    if (first.length === howMany) break;
  }
  if (first.every(({ cells }) => widthOf(cells) === 0)) throw fileEmpty();
  return first;
}
