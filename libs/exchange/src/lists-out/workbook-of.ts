import { Zip, ZipDeflate } from 'fflate';
import { columnLetters } from '../reading/index.js';
import { cellXml, headXml, WORKBOOK_PARTS } from './workbook-xml.rules.js';

/** Rows that are packed at once: nothing else runs meanwhile. */
const ROWS_AT_ONCE = 200;

/** A workbook of one sheet, the first row in sight as its headings, packed as its rows are read, so that it is never whole in memory. */
export async function* workbookOf(parts: Iterable<string[][]> | AsyncIterable<string[][]>): AsyncGenerator<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  const entry = (name: string) => {
    const file = new ZipDeflate(name);
    file.mtime = ALWAYS;
    zip.add(file);
    return (xml: string, isLast = false) => file.push(Buffer.from(xml), isLast);
  };
  for (const [name, xml] of Object.entries(WORKBOOK_PARTS)) entry(name)(xml, true);
  const sheet = entry('xl/worksheets/sheet1.xml');
  let row = 0;
  for await (const lines of parts) {
    if (row === 0) sheet(headXml(lines[0]?.length ?? 0));
    for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
      const some = lines.slice(from, from + ROWS_AT_ONCE);
      sheet(some.map((cells) => rowXml(cells, ++row)).join(''));
      yield* packed.splice(0);
    }
  }
  sheet(SHEET_END, true);
  zip.end();
  yield* packed.splice(0);
}

/* So that the same list gives the same bytes. */
const ALWAYS = new Date(2000, 0, 1);
const [AS_HEADING, AS_TEXT] = [2, 1];
/* Numbers are words on purpose: no green corners that offer to make them numbers. */
const SHEET_END =
  '</sheetData><ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors></worksheet>';

function rowXml(cells: string[], row: number): string {
  const style = row === 1 ? AS_HEADING : AS_TEXT;
  const filled = cells.map((cell, at) => (cell === '' ? '' : cellXml(cell, `${columnLetters(at)}${row}`, style)));
  return `<row r="${row}">${filled.join('')}</row>`;
}
