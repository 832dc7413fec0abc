import { expect, it } from '@jest/globals';
import { readSheet } from 'read-excel-file/node';
import { workbookOf } from './workbook.js';

const TABLE = {
  columns: ['Name', 'Difference', 'Day', 'When', 'Held'],
  rows: [
    ['=1+1', -3.5, { day: '2026-11-02' }, { moment: '2026-07-01T08:30:00Z' }, 'hidden'],
    ['00123', 0, 'No end', '', 9],
  ],
};

const sheet = async (file: Blob, name: string) =>
  (await readSheet(Buffer.from(await file.arrayBuffer()), name)) as unknown[][];

it('numbers, days and moments can be reckoned with, and words stay words', async () => {
  const file = await workbookOf(TABLE, []);
  const [columns, first, second] = await sheet(file, 'Table');
  expect([columns, second]).toEqual([TABLE.columns, ['00123', 0, 'No end', null, 9]]);
  expect(first).toEqual(['=1+1', -3.5, new Date('2026-11-02T00:00:00Z'), expect.any(Date), 'hidden']);
  // A workbook holds parts of a day, so a moment comes back to within one of its thousandths.
  expect(Math.abs(+(first![3] as Date) - +new Date('2026-07-01T09:30:00Z'))).toBeLessThan(2);
});

it('its first sheet says what it is', async () => {
  const file = await workbookOf(TABLE, [
    ['What', 'Held against required'],
    ['on', { day: '2026-11-02' }],
  ]);
  expect(await sheet(file, 'What this is')).toEqual([
    ['What', 'Held against required'],
    ['on', new Date('2026-11-02T00:00:00Z')],
  ]);
});

it('what no cell can hold is left out of it, and the file still opens', async () => {
  const file = await workbookOf({ columns: ['a'], rows: [[`\u0000\u000b${'é'.repeat(40_000)}`]] }, []);
  const [, [cell]] = (await sheet(file, 'Table')) as [unknown, [string]];
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell).toMatch(/^é+$/);
});
