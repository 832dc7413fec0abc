import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, test } from './site.js';

test('a steward searches the audit with a reason and takes it away; the person reads that, and why @phone', async ({
  signedIn,
}) => {
  const desk = await signedIn('Tomasz Wiśniewski', '/desk');
  await desk.getByRole('link', { name: 'Who looked, and who did what' }).click();
  await expectAccessible(desk);
  await desk.getByRole('button', { name: 'Find' }).click();
  await expect(desk.getByRole('alert')).toContainText('Enter two letters or more of a name');
  await desk.getByLabel('Whose').fill('thu ng');
  await desk.getByRole('button', { name: 'Find' }).click();
  await desk.getByRole('button', { name: 'Who looked at the record of Thu Nguyễn' }).click();
  await desk.getByRole('button', { name: 'Search' }).click();
  await expect(desk.getByRole('alert')).toContainText('Say why you look');
  await desk.getByLabel('Why do you look?').fill('She asked who had looked.');
  await desk.getByRole('button', { name: 'Search' }).click();
  await expect(desk.getByRole('cell', { name: 'Looked people up by name' }).first()).toBeVisible();
  await expectAccessible(desk);
  const [file] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: /^Download (all )?as CSV/ }).click(),
  ]);
  const text = await readFile((await file.path())!, 'utf8');
  expect(text).toContain('"When","Who","What they did","Operation","What came of it","By which right","People named"');
  expect(text).toContain('"Who looked at the record of Thu Nguyễn","She asked who had looked."');
  const mine = await signedIn('Thu Nguyễn', '/profile');
  await mine.getByRole('link', { name: 'Who looked at my record' }).click();
  await expect(mine.getByText('Their reason: She asked who had looked.').first()).toBeVisible();
  await expect(mine.getByRole('heading', { name: 'Who can see what of my record' })).toBeVisible();
  await expectAccessible(mine);
});

test('whoever nobody looked at is told so', async ({ signedIn, database }) => {
  await database.query('alter table audit_person disable trigger all');
  await database.query('delete from audit_person');
  const page = await signedIn('Thu Nguyễn', '/profile/who-looked');
  await expect(page.getByText('Nobody else has been shown anything of your record.')).toBeVisible();
});
