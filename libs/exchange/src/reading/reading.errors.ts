import { inFigures, invalid, tooLarge } from '@app/kernel';

/** Of FILE_QUOTE_OPEN. */
export interface QuoteOpenData {
  /** The line of the file on which the quote opens. */
  line: number;
}

/** Of FILE_HEADING_TWICE. */
export interface HeadingTwiceData {
  heading: string;
}

/** Of FILE_HEADING_MISSING. */
export interface HeadingMissingData {
  /** The letters that a spreadsheet gives the column. */
  column: string;
}

/** Of FILE_SHEET_NOT_FOUND. */
export interface SheetNotFoundData {
  sheets: string[];
}

/** Of FILE_TOO_MANY_COLUMNS, FILE_TOO_MANY_ROWS. */
export interface LimitData {
  limit: number;
}

export const fileOfAnotherKind = (fileName: string, what: string) =>
  invalid('FILE_OF_ANOTHER_KIND', `“${fileName}” is ${what}. Save the list as CSV, or as an Excel workbook (.xlsx).`);
export const fileEncrypted = () =>
  invalid('FILE_ENCRYPTED', 'This workbook opens with a password alone. Save it without one.');
export const fileBroken = (options?: ErrorOptions) =>
  invalid(
    'FILE_BROKEN',
    'This workbook cannot be read: a part of it is missing or damaged. Save it anew in Excel, or as CSV.',
    undefined,
    options,
  );
export const sheetNotFound = (sheet: string, sheets: string[]) =>
  invalid<SheetNotFoundData>('FILE_SHEET_NOT_FOUND', `No sheet is called “${sheet}”: there is ${sheets.join(', ')}.`, {
    sheets,
  });
export const fileEmpty = () => invalid('FILE_EMPTY', 'There is nothing in this file.');
export const quoteOpen = (line: number) =>
  invalid<QuoteOpenData>(
    'FILE_QUOTE_OPEN',
    `A quotation mark (") opens on line ${line} and never closes. Close it, or take it out.`,
    { line },
  );
export const headingsNotFound = () =>
  invalid(
    'FILE_HEADINGS_NOT_FOUND',
    'No row of headings was found. Give each column a name in one row above the list, or say which line it is.',
  );
export const headingTwice = (heading: string, columns: string[]) =>
  invalid<HeadingTwiceData>(
    'FILE_HEADING_TWICE',
    `Columns ${columns.join(' and ')} are both called “${heading}”. Give each a name of its own.`,
    { heading },
  );
export const headingMissing = (column: string) =>
  invalid<HeadingMissingData>(
    'FILE_HEADING_MISSING',
    `Column ${column} has something in it and no heading. Give it one, or empty the column.`,
    { column },
  );
export const tooManyColumns = (limit: number) =>
  tooLarge<LimitData>('FILE_TOO_MANY_COLUMNS', `A list has up to ${limit} columns. Take out what is not needed.`, {
    limit,
  });
export const unpacksTooLarge = () =>
  tooLarge(
    'FILE_UNPACKS_TOO_LARGE',
    'This workbook has more in it than can be read at once. Keep the list alone in it, or save the list as CSV.',
  );
export const tooManyRows = (limit: number) =>
  tooLarge<LimitData>('FILE_TOO_MANY_ROWS', `A file has up to ${inFigures(limit)} rows. Split it into several.`, {
    limit,
  });
