import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

/** A file that was saved, read again. */
export interface Saved {
  name: string;
  rows: string[][];
}

/** What comes of pressing this button: the file, as rows of words. Days are written as files of words write them. */
export async function saved(page: Page, button: Locator): Promise<Saved> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const name = file.suggestedFilename();
  const content = await readFile(await file.path());
  return {
    name,
    rows: name.endsWith('.csv') ? parse(content, { bom: true }) : inWords(await readSheet(content, 'Table')),
  };
}

/** What a workbook says of itself on its first sheet. */
export async function savedAbout(page: Page, button: Locator): Promise<Map<string, string>> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const lines = inWords(await readSheet(await readFile(await file.path()), 'What this is'));
  return new Map(lines.map(([what, says]) => [what!, says!]));
}

const inWords = (cells: unknown[][]): string[][] =>
  cells.map((row) => row.map((cell) => (cell instanceof Date ? dayOf(cell) : String(cell ?? ''))));

/* To the nearest second: a workbook holds parts of a day. */
function dayOf(moment: Date): string {
  const written = new Date(Math.round(+moment / 1_000) * 1_000).toISOString();
  return written.endsWith('T00:00:00.000Z') ? written.slice(0, 10) : written.slice(0, 19).replace('T', ' ');
}

/** The rows of a table of the screen, cell by cell as they are read. */
export async function rowsShown(table: Locator): Promise<string[][]> {
  return table.evaluate((element) =>
    [...element.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
    ),
  );
}
