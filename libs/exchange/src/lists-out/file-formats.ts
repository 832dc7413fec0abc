import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { asWords } from '../reading/index.js';
import { listFormatInvalid } from './list-file.errors.js';
import { workbookOf } from './workbook-of.js';

/** The rows of a list, some at a time, its headings first. */
export type Parts = Iterable<string[][]> | AsyncIterable<string[][]>;

interface Written {
  ending: string;
  type: string;
  written: (parts: Parts) => Readable;
}

/** As what a list goes out. */
export const FORMATS = {
  CSV: { ending: 'csv', type: 'text/csv; charset=utf-8', written: csvOf },
  XLSX: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    written: (parts) => Readable.from(workbookOf(parts), { objectMode: false }),
  },
} satisfies Record<string, Written>;

export type FileFormat = keyof typeof FORMATS;

export function formatAsked(format: unknown = 'CSV'): FileFormat {
  if (typeof format === 'string' && Object.hasOwn(FORMATS, format)) return format as FileFormat;
  throw listFormatInvalid();
}

/* It begins with a byte order mark, or Excel takes it for another encoding; no cell runs as a formula. */
function csvOf(parts: Parts): Readable {
  const csv = stringify({ bom: true, record_delimiter: 'windows' });
  // A fault on the way breaks the file off, and whoever takes it sees that it is not whole.
  pipeline(Readable.from(linesOf(parts)), csv, () => undefined);
  return csv;
}

async function* linesOf(parts: Parts): AsyncGenerator<string[]> {
  for await (const lines of parts) for (const cells of lines) yield cells.map(asWords);
}
