import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { textIn } from './encoding.rules.js';
import { quoteOpen } from './reading.errors.js';
import { SIGNS } from './separator.rules.js';
import type { Encoding, RawRow, Separator } from './table.js';

interface ParsedRow {
  record: string[];
  /** `lines`: the line on which it ends. */
  info: { lines: number };
}

/** Every row of the text, blank ones too, as it is read. A quote that never closes is thrown at the end of the file. */
export async function* csvRows(bytes: Buffer, encoding: Encoding, separator: Separator): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter: SIGNS[separator],
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    // Spaces round a quoted cell, unless they may be the separator.
    trim: separator !== 'TAB',
    info: true,
  });
  pipeline(Readable.from(textIn(bytes, encoding)), parser, () => {});
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      yield { line, cells: record };
      line = info.lines + 1;
    }
  } catch (error) {
    if (!(error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')) throw error;
    throw quoteOpen(lineOfOpenQuote(bytes, encoding, line));
  }
}

/* The last row begins before the quote, on another line where a quoted cell before it has several. */
function lineOfOpenQuote(bytes: Buffer, encoding: Encoding, rowBegins: number): number {
  const lines = [...textIn(bytes, encoding)].join('').split('\n');
  const row = lines.slice(rowBegins - 1).join('\n');
  const open = [...row.matchAll(/"(?:[^"]+|"")*("|$)/g)].find(([, end]) => end === '');
  return rowBegins + row.slice(0, open?.index).split('\n').length - 1;
}
