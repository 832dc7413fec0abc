import { DomainError } from '@app/kernel';
import { zipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import { fileBroken, fileOfAnotherKind, unpacksTooLarge } from './reading.errors.js';
import { assertPlainFormats, guardedSheet } from './sheet-guard.rules.js';
import { unpacked, zipEntries } from './unpack-zip.js';
import { plainNumber, textOfCell } from './workbook-cells.rules.js';
import { withZerosShown, zerosOf } from './zero-formats.rules.js';

const WORKBOOK = 'xl/workbook.xml';
const STYLES = 'xl/styles.xml';
const IS_READ = /\.xml(?:\.rels)?$/;
/** Of all sheets of a workbook, blank ones too: beyond it memory would not do. */
const MOST_CELLS = 10_000_000;
/** What else has the form of a ZIP archive, by an entry that it has. */
const OTHERS: [entry: string, what: string][] = [
  ['xl/workbook.bin', 'a binary workbook (.xlsb)'],
  ['word/document.xml', 'a document of Word'],
  ['ppt/presentation.xml', 'a presentation'],
  ['content.xml', 'an OpenDocument file (such as .ods)'],
  ['Index/Document.iwa', 'a file of Apple Numbers or Pages'],
];

/** A sheet of a workbook, its cells as texts. */
export interface SheetRead {
  name: string;
  rows: string[][];
}

/**
 * The sheets of an Excel workbook in their order, whole in memory: the format does not stream, so its size is bounded.
 * Formulas are never reckoned: the file has their last values.
 */
export async function workbookSheets(bytes: Buffer, fileName: string): Promise<SheetRead[]> {
  try {
    const entries = zipEntries(bytes);
    if (!entries.some(({ name }) => name === WORKBOOK))
      throw fileOfAnotherKind(
        fileName,
        OTHERS.find(([entry]) => entries.some(({ name }) => name === entry))?.[1] ?? 'a ZIP archive',
      );
    const contents = await unpacked(
      bytes,
      entries.filter(({ name }) => IS_READ.test(name)),
    );
    const sheets = await readXlsxFile<string>(repacked(contents), { parseNumber: plainNumber });
    // A chart on a sheet of its own has no cells.
    return sheets.flatMap(({ sheet, data }) =>
      data
        ? [{ name: readable(sheet), rows: data.map((cells) => cells.map((cell) => readable(textOfCell(cell)))) }]
        : [],
    );
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw fileBroken({ cause: error });
  }
}

/* Half of a pair, which no text can hold, is a letter that cannot be read, as it is in a CSV. */
const readable = (text: string) => text.replace(/[\p{Surrogate}\0]/gu, '\ufffd');

/* What is read is what was looked at, byte by byte: the library gets an archive of our own making, with nothing left to unpack. */
function repacked(contents: Map<string, Buffer>): Blob {
  let extent = 0;
  const zeros = zerosOf(contents.get(STYLES)?.toString('utf8') ?? '');
  const guarded = [...contents].map(([name, content]): [string, Uint8Array] => {
    const text = content.toString('utf8');
    assertPlainFormats(text);
    if (!text.includes('sheetData')) return [name, content];
    const sheet = guardedSheet(text);
    extent += sheet.extent;
    return [name, Buffer.from(withZerosShown(sheet.xml, zeros))];
  });
  if (extent > MOST_CELLS) throw unpacksTooLarge();
  return new Blob([zipSync(Object.fromEntries(guarded), { level: 0 })]);
}
