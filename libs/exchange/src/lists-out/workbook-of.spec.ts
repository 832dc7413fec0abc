import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { readTable } from '../reading/index.js';
import { workbookOf } from './workbook-of.js';

const HEADINGS = ['Staff number', 'Family name', 'Hours'];
const made = (...parts: string[][][]) => buffer(Readable.from(workbookOf(parts)));
const sheetIn = (bytes: Buffer) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml']!);

async function readAgain(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of (await readTable(bytes, 'list.xlsx')).rows) rows.push(cells);
  return rows;
}

it.each([
  ['zeros before a number', '00417'],
  ['more figures than a number has', '12345678901234567890'],
  ['a day', '2026-11-02'],
  ['a formula', '=HYPERLINK("http://example.org";"x")'],
  ['a telephone number', '+44 20 7946 0000'],
  ['an apostrophe before a formula', "'=1+1"],
  ['two of them', "''-x"],
  ['what XML would read', '<Zoë> & "Zimmer"'],
  ['what Excel takes for the code of a letter', '_x0041_ _x00e9_'],
  ['letters outside the first plane', 'Ann 𝒜 日本'],
])('%s comes back as it was: %s', async (_, cell) => {
  const bytes = await made([HEADINGS, [cell, 'Zimmer', '20'], ['2', cell, '']]);
  expect(await readAgain(bytes)).toEqual([
    [cell, 'Zimmer', '20'],
    ['2', cell, ''],
  ]);
});

it('its cells are words of the format of text, so that no program reckons with them or runs them', async () => {
  const bytes = await made([HEADINGS, ['00417', '=1+1', '20']]);
  const cells = (await readSheet(bytes, 'List'))[1]!;
  expect(cells).toEqual(['00417', '=1+1', '20']);
  expect(sheetIn(bytes)).not.toContain('<f');
  expect([...sheetIn(bytes).matchAll(/<c [^>]*>/g)].map(([cell]) => /t="inlineStr"/.test(cell))).toEqual(
    Array(6).fill(true),
  );
  expect(strFromU8(unzipSync(bytes)['xl/styles.xml']!)).toContain('numFmtId="49"');
  // What is typed into its empty cells is words too.
  expect(sheetIn(bytes)).toContain('<col min="1" max="3" width="20" style="1"');
});

it('what no workbook may have is left out, and a cell longer than Excel holds is cut', async () => {
  const bytes = await made([HEADINGS, ['a\u0000b\u001b\ufffe', 'x'.repeat(40_000), '\ud800y']]);
  expect((await readSheet(bytes, 'List'))[1]).toEqual(['ab', 'x'.repeat(32_767), 'y']);
});

it('is packed part by part, rows numbered on, and the same rows give the same bytes', async () => {
  const rows = Array.from({ length: 450 }, (_, at) => [`${at}`, 'Zimmer', '']);
  const written = () => made([HEADINGS], rows.slice(0, 7), [], rows.slice(7));
  const bytes = await written();
  expect(await readAgain(bytes)).toEqual(rows);
  expect((await written()).equals(bytes)).toBe(true);
});

it('goes out before it is whole', async () => {
  let isRead = false;
  async function* parts() {
    yield [HEADINGS];
    yield Array.from({ length: 5_000 }, (_, at) => [`${at * 7_919}`, 'x', '1']);
    isRead = true;
  }
  const packed = workbookOf(parts());
  for (let bytes = 0; bytes < 20_000;) bytes += (await packed.next()).value!.length;
  expect(isRead).toBe(false);
});
