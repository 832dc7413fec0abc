import { expect, expectAccessible, test } from './site.js';

test('a trainer adds a session, once, and sees that nobody has booked yet @phone', async ({ signedIn, database }) => {
  const page = await signedIn('Siobhán O’Neill');
  await page.getByRole('link', { name: 'My sessions' }).first().click();
  await page.getByRole('link', { name: 'Add a session' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Add a session' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the session' }).click();
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText([
    'Choose a module.',
    'Write the day, such as 24 11 2026.',
    'Write when it starts, such as 09:30.',
    'Choose the agency that organises it.',
    'Write how many places there are, such as 20.',
  ]);
  await expectAccessible(page);

  await page.getByLabel('Module').selectOption('Home visiting (3 hours)');
  await page.getByLabel('Day').fill('2026-12-07');
  await page.getByLabel('Starts at').fill('13:15');
  await page.getByLabel('Agency that organises it').selectOption('Open Door Families');
  await page.getByLabel('Places').fill('12');
  await page.getByLabel('Site (optional)').fill('Nowhere at all');
  await page.getByRole('button', { name: 'Add the session' }).click();
  await expect(summary.getByRole('link')).toHaveText(['Choose a site from the list, or leave it empty.']);
  await page.getByLabel('Site (optional)').fill('children');
  await expect(page.getByText(/^Choose one: Acorn Children’s Centre; .*; \d+ more\.$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Site (optional)').fill('rowan chil');
  await page.getByLabel('Places').fill('5000');
  await expect(page.getByLabel('Site (optional)')).toHaveValue('Rowan Children’s Centre');
  await page.getByRole('button', { name: 'Add the session' }).click();
  await expect(summary.getByRole('link')).toHaveText(['The capacity of a session is from 1 to 1,000 places.']);
  await page.getByLabel('Places').fill('12');
  await page.getByRole('button', { name: 'Add the session' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: 'Home visiting' })).toBeVisible();
  await expect(page.getByText('Monday 7 December 2026, 13:15 to 16:15')).toBeVisible();
  await expect(page.getByText('Rowan Children’s Centre')).toBeVisible();
  await expect(page.getByText('Nobody has booked yet.')).toBeVisible();
  await expect(
    page.getByText(/^The session is added, on 7 December 2026 at 13:15\. People can book one of its 12 places/),
  ).toBeFocused();
  await expectAccessible(page);
  const { rows } = await database.query(`select capacity, planned_joint from session where held_on = '2026-12-07'
    and starts_at = '13:15' and capacity = 12`);
  expect(rows).toEqual([{ capacity: 12, planned_joint: true }]);
});

test('a module that lasts longer than a day is refused at its minutes, and a session of one day of it is added', async ({
  signedIn,
  database,
}) => {
  const lasts = (minutes: number) =>
    database.query(
      `update module_version set minutes = $1 where module_id in (select id from module where name = 'Home visiting')`,
      [minutes],
    );
  await lasts(7200);
  const page = await signedIn('Siobhán O’Neill');
  await page.getByRole('link', { name: 'My sessions' }).first().click();
  await page.getByRole('link', { name: 'Add a session' }).click();
  await page.getByLabel('Module').selectOption('Home visiting (120 hours, so 20 days or so)');
  await page.getByLabel('Day').fill('2026-12-08');
  await page.getByLabel('Starts at').fill('09:30');
  await page.getByLabel('Agency that organises it').selectOption('Open Door Families');
  await page.getByLabel('Places').fill('12');
  await page.getByRole('button', { name: 'Add the session' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'A session lasts from 15 to 1,440 minutes. This module takes more than a day: say how many minutes this session has.',
  ]);
  await expectAccessible(page);
  await page.getByLabel('Minutes (optional)').fill('360');
  // Enter chooses a site; the session is added by its button alone.
  const site = page.getByLabel('Site');
  await site.fill('honey');
  await site.press('Enter');
  await expect(site).toHaveValue('Honeysuckle Children’s Centre');
  await expect(page.getByRole('button', { name: 'Add the session' })).toBeVisible();
  await page.getByRole('button', { name: 'Add the session' }).click();
  await expect(page.getByText('Tuesday 8 December 2026, 09:30 to 15:30')).toBeVisible();
  await lasts(180);
});
