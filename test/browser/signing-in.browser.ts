import type { Route } from '@playwright/test';
import { expect, expectAccessible, test } from './site.js';

test.describe('signing in', () => {
  test('a newcomer is welcomed, signs in and sees who they are and what they may do @phone', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Trivium' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in to the demo' })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Margaret Hollis' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Hello, Margaret Hollis' })).toBeVisible();
    await expect(page.getByText('Sample City Children’s Partnership')).toBeVisible();
    await expect(page.getByText('Monday 2 November 2026')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Margaret Hollis' }).click();
    await expect(page.getByText('See the records of your own people')).toBeVisible();
    await expectAccessible(page);
  });

  test('a link into the pages leads there after signing in', async ({ page }) => {
    await page.goto('/account?x=1');
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Thu Nguyễn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
    expect(new URL(page.url()).search).toBe('?x=1');
  });

  test('after signing out, Back shows nothing of the first user', async ({ page, signedIn }) => {
    await signedIn('Thu Nguyễn');
    await page.getByRole('link', { name: 'Thu Nguyễn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeVisible();
    await expectAccessible(page);
    await page.goBack();
    await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByText('Thu Nguyễn')).toHaveCount(0);
  });

  test('an ended session says so and leads back in', async ({ page, signedIn, database }) => {
    await signedIn('Siobhán O’Neill');
    await database.query('delete from web_session');
    await page.goto('/account');
    await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeVisible();
    await expectAccessible(page);
  });

  test('a session that ends while somebody reads says so on the page, and leads back to it', async ({
    page,
    signedIn,
    database,
  }) => {
    await signedIn('Thu Nguyễn', '/profile');
    await expect(page.getByText('requirements met')).toBeVisible();
    await database.query('delete from web_session');
    await page.getByRole('link', { name: 'What stops me from the next need level?' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'You are signed out' })).toBeFocused();
    await expect(page.getByText('requirements met')).toHaveCount(0);
    await expectAccessible(page);
    await page.goBack();
    await expect(page.getByText('requirements met')).toHaveCount(0);
    await page.goForward();
    await page.getByRole('link', { name: 'Sign in again' }).click();
    await page.getByRole('button', { name: 'Thu Nguyễn' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The way to the next need level' })).toBeVisible();
  });
});

test('what cannot be fetched is said, and tried again: all of it, and the answer of one page', async ({
  page,
  signedIn,
}) => {
  const cut = (what: string) => (route: Route) =>
    route.request().postData()?.includes(what) ? route.abort() : route.continue();
  const [all, one] = [cut('query'), cut('mySessions')];
  await page.route('**/graphql', all);
  await signedIn('Siobhán O’Neill', '/sessions');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Trivium cannot be reached');
  await expectAccessible(page);
  await page.unroute('**/graphql', all);
  await page.route('**/graphql', one);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My sessions' })).toBeVisible();
  await expect(alert).toContainText('Try again in a moment.');
  await expectAccessible(page);
  await page.unroute('**/graphql', one);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'To mark' })).toBeVisible();
});

test('a fault on our side says so without a word for programmers', async ({ page, signedIn }) => {
  const fault = { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL', kind: 'internal' } };
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('myProfile')
      ? route.fulfill({ json: { data: null, errors: [fault] } })
      : route.continue(),
  );
  await signedIn('Thu Nguyễn', '/profile');
  await expect(page.getByRole('alert')).toContainText('tell whoever looks after Trivium in your partnership');
  await expectAccessible(page);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('requirements met')).toBeVisible();
});

test('a page that is not there says so', async ({ page, signedIn }) => {
  await signedIn('Tomasz Wiśniewski', '/no-such-page');
  await expect(page.getByRole('heading', { level: 1, name: 'There is no such page' })).toBeVisible();
  await expectAccessible(page);
});

test('the accessibility statement is for everybody', async ({ page }) => {
  await page.goto('/accessibility');
  await expect(page.getByRole('heading', { level: 1, name: 'Accessibility statement' })).toBeVisible();
  await expectAccessible(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what is missing', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Trivium needs JavaScript' })).toBeVisible();
  });
});
