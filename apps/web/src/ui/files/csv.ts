import { byLondonClocks, type FileCell, type FileTable } from './file-cell.js';

/*
 * What a spreadsheet takes for a formula: the signs, after anything that it does not see, in the wide forms of East Asia too. Words that begin
 * with an apostrophe before one are counted in, so that what was put before them can be taken away again.
 */
const FORMULA = /^'*[\s\p{C}\p{Zs}]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;

/** Words that no spreadsheet runs: what would begin as a formula begins with an apostrophe instead. */
export const asWords = (words: string) => (FORMULA.test(words) ? `'${words}` : words);

/** The file's text. It starts with a byte order mark, or Excel takes it for another encoding. A table gives the same bytes each time. */
export async function csvOf({ columns, rows }: FileTable): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify([columns.map(asWords), ...rows.map((row) => row.map(inCsv))], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    cast: { number: String },
  });
}

function inCsv(cell: FileCell): string | number {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return asWords(cell);
  return 'day' in cell ? cell.day : byLondonClocks(cell.moment);
}
