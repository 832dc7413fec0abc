/** A table to take away: its columns, and its rows in their order. */
export interface CsvTable {
  columns: string[];
  rows: (string | number)[][];
}

/** The file's text. It starts with a byte order mark, or Excel takes it for another encoding; no text in it runs as a formula. */
export async function csvOf({ columns, rows }: CsvTable): Promise<string> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  return stringify([columns, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    // A negative number begins like a formula and is none.
    cast: { number: (number) => ({ value: String(number), escape_formulas: false }) },
  });
}

/** Lays the file among the downloads. Its address lives as long as the page: some browsers read it only after the click. */
export async function download(name: string, table: CsvTable): Promise<void> {
  const address = URL.createObjectURL(new Blob([await csvOf(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
}
