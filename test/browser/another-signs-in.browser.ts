import type { Page } from '@playwright/test';
import { openRegister, radio, REGISTER, save, TODAY, TRAINER } from './register.js';
import { expect, expectAccessible, test } from './site.js';

const says = (page: Page) => page.getByRole('heading', { level: 1, name: 'Somebody else is signed in now' });

const PLACES = `
  select i.family_name as name, count(*)::int as places from booking b join identity i using (partnership_id, practitioner_id)
   where i.family_name in ('Hollis', 'Nguyễn') group by 1 order by 1`;

test('a page that was open before somebody else signed in does and shows nothing for either, says so and is loaded again @phone', async ({
  page,
  context,
  signedIn,
  database,
}) => {
  await signedIn('Thu Nguyễn', '/');
  const book = page.getByRole('button', { name: 'Book a place' }).first();
  await expect(book).toBeVisible();
  const { rows: before } = await database.query(PLACES);
  const other = await context.newPage();
  await other.goto('/sign-in');
  await other.getByRole('button', { name: 'Margaret Hollis' }).click();
  await expect(other.getByRole('heading', { level: 1, name: 'Hello, Margaret Hollis' })).toBeVisible();

  await book.click();
  await expect(says(page)).toBeFocused();
  await expect(page.getByText('Thu Nguyễn')).toHaveCount(0);
  await expect(page.getByText('Margaret Hollis')).toHaveCount(0);
  await expectAccessible(page);
  expect((await database.query(PLACES)).rows).toEqual(before);
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Hello, Margaret Hollis' })).toBeVisible();
});

test('a page that stood open while its reader signed out in another one shows nothing more', async ({
  page,
  context,
  signedIn,
}) => {
  await signedIn('Thu Nguyễn', '/profile');
  await expect(page.getByText('10 of 16 requirements met')).toBeVisible();
  const other = await context.newPage();
  await other.goto('/account');
  await other.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('requirements met')).toHaveCount(0);
  await expect(page.getByText('Thu Nguyễn')).toHaveCount(0);
  await expectAccessible(page);
  // Nor does it come back where asking again fails.
  await context.setOffline(true);
  const failed = page.waitForEvent('requestfailed');
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await failed;
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('requirements met')).toHaveCount(0);
});

test('marks of a trainer in whose browser somebody else signed in wait on the device, and are sent in the name of whoever made them', async ({
  page,
  signedIn,
  site,
  context,
  database,
}) => {
  await signedIn(TRAINER);
  await openRegister(page);
  await radio(page, 'Omar Akhtar', 'Present').check();
  await context.addCookies([await site.signIn('Margaret Hollis')]);
  await save(page).click();
  await expect(says(page)).toBeFocused();
  await expect(page.getByText(`1 mark of ${TRAINER} is kept on this device`)).toBeVisible();
  await expectAccessible(page);
  const marked = () => database.query(MARKED, [TODAY]).then(({ rows }) => rows);
  expect(await marked()).toEqual([]);

  await page.getByRole('button', { name: 'Load the page again' }).click();
  await expect(page.getByText('Margaret Hollis')).toBeVisible();
  await page.goto('/');
  await expect(page.getByText('Kept on this device')).toHaveCount(0);
  expect(await marked()).toEqual([]);
  await signedIn(TRAINER, REGISTER);
  await expect(page.getByText('Saved. 1 of 30 attended for long enough')).toBeVisible();
  expect(await marked()).toEqual([{ subject: 'trainer' }]);
});

const MARKED = `
  select a.subject from attendance_mark m join account a on a.partnership_id = m.partnership_id and a.id = m.recorded_by
   where m.session_id = $1`;
