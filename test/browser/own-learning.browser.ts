import { saved } from './files.js';
import { expectPrintedWhole } from './printed.js';
import { expect, expectAccessible, test } from './site.js';

test('somebody adds to their own record, puts it right, saves it and removes it @phone', async ({ signedIn }) => {
  const page = await signedIn('Thu Nguyễn', '/profile');
  await page.getByRole('link', { name: 'All that is on my record' }).click();
  const table = page.getByRole('table', { name: /What I learnt and showed/ });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  await page.getByText('Add something that you learnt').click();
  const form = page.getByRole('form', { name: 'Add something that you learnt' });
  await form.getByRole('button', { name: 'Add it to my record' }).click();
  await expect(form.getByRole('alert')).toContainText('Enter what it was');
  await expect(form.getByRole('alert')).toContainText('Enter the day');
  await form.getByLabel('What was it?').fill('=Read: attachment at work');
  await form.getByLabel('On which day did it end?').fill('3 11 2026');
  await form.getByLabel('For how many hours? (optional)').fill('2,5');
  await form.getByLabel('What do you think of it? (optional)').fill('Their words first.');
  await form.getByRole('button', { name: 'Add it to my record' }).click();
  await expect(form.getByRole('alert')).toContainText('Enter today or a day before');
  await form.getByLabel('On which day did it end?').fill('1 11 2026');
  await form.getByRole('button', { name: 'Add it to my record' }).click();
  await expect(page.getByText('“=Read: attachment at work” is on your record. Only you see it there.')).toBeVisible();
  const first = table.getByRole('row').nth(1);
  await expect(first).toContainText('Added by me');
  await expect(first).toContainText('Counts for nothing that is asked');
  await expectAccessible(page);
  const csv = await saved(page, page.getByRole('button', { name: /^Download (all )?as CSV ?: What I learnt/ }));
  expect(csv.rows.slice(0, 2)).toEqual([
    ['Day', 'What', 'How', 'Hours', 'From whom', 'What it shows'],
    [
      ...['2026-11-01', "'=Read: attachment at work; Their words first.", 'Added by me', '2.5', 'Me'],
      'Counts for nothing that is asked',
    ],
  ]);
  await page.getByText('Change or remove “=Read: attachment at work”').click();
  const change = page.getByRole('form', { name: 'Change =Read: attachment at work' });
  await change.getByLabel('What was it?').fill('Read: attachment at work');
  await change.getByRole('button', { name: 'Save it so' }).click();
  await expect(page.getByText('“Read: attachment at work” is changed.')).toBeVisible();
  await expect(first).toContainText('Their words first.');
  await page.getByText('Change or remove “Read: attachment at work”').click();
  const beside = page.getByRole('form', { name: 'The file beside Read: attachment at work' });
  await beside.getByRole('button', { name: 'Put the file beside it' }).click();
  await expect(beside.getByRole('alert')).toContainText('Choose a file');
  const put = async (name: string, mimeType: string, content: string) => {
    await beside.getByLabel('A file beside it').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
    await beside.getByRole('button', { name: 'Put the file beside it' }).click();
  };
  await put('notes.pdf', 'application/pdf', 'Notes');
  await expect(beside).toContainText('this file is none of them');
  await put('sample certificate.pdf', 'application/pdf', '%PDF-1.7 sample');
  await expect(page.getByText('“sample certificate.pdf” is beside “Read: attachment at work”.')).toBeVisible();
  await expect(beside.getByLabel('Another file in its place')).toHaveValue('');
  const download = page.waitForEvent('download');
  await first.getByRole('link', { name: 'sample certificate.pdf (1 kB)' }).click();
  expect((await download).suggestedFilename()).toBe('sample certificate.pdf');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take the file away' }).click();
  await expect(page.getByText('is taken away from “Read: attachment at work”.')).toBeVisible();
  await expect(first).not.toContainText('sample certificate.pdf');
  await page
    .getByRole('form', { name: 'Remove Read: attachment at work' })
    .getByRole('button', { name: 'Remove it for good' })
    .click();
  await expect(page.getByText('is removed, and what you wrote about it is gone.')).toBeVisible();
  await expect(table).not.toContainText('attachment at work');
  const inFile = async (of: RegExp) => (await saved(page, page.getByRole('button', { name: of }))).rows.length - 1;
  const [learnt, pieces] = [
    await inFile(/^Download all as CSV: What I learnt/),
    await inFile(/^Download all as CSV: Evidence/),
  ];
  expect(Math.min(learnt, pieces)).toBeGreaterThan(25);
  const evidence = page.getByRole('table', { name: 'Evidence, the newest first' });
  await expect(evidence).toContainText('Until 29 September 2026');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('These are 25 rows of more.', { exact: false }).first()).toBeVisible();
  await page.emulateMedia({ media: null });
  await expectPrintedWhole(page, [
    [table, learnt],
    [evidence, pieces],
  ]);
  await expectAccessible(page);
});
