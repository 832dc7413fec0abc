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

/** Every row of the text that is no empty line, as it is read. A quote that never closes is thrown at the end of the file. */
export async function* csvRows(bytes: Buffer, encoding: Encoding, separator: Separator): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter: SIGNS[separator],
    record_delimiter: '\n',
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    // Spaces before a quote, unless they may be the separator. Those behind it would make an error of what else is there.
    ltrim: separator !== 'TAB',
    info: true,
  });
  pipeline(Readable.from(textIn(bytes, encoding)), parser, () => {});
  let ended = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRow>) {
      yield { line: info.lines - lineEndsIn(record), cells: record };
      ended = info.lines;
    }
  } catch (error) {
    if (!(error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')) throw error;
    throw quoteOpen(lineOfOpenQuote(bytes, encoding, ended + 1));
  }
}

const lineEndsIn = (cells: string[]) => cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/* The row may begin before the quote, on another line where a quoted cell before it has several. */
function lineOfOpenQuote(bytes: Buffer, encoding: Encoding, from: number): number {
  const lines = [...textIn(bytes, encoding)].join('').split('\n');
  const rest = lines.slice(from - 1).join('\n');
  const open = [...rest.matchAll(/"(?:[^"]+|"")*("|$)/g)].find(([, end]) => end === '');
  return from + rest.slice(0, open?.index).split('\n').length - 1;
}
