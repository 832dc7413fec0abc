import { expect, expectAccessible, test } from './site.js';

test.describe('signing in', () => {
  test('a newcomer is welcomed, signs in and sees who they are and what they may do', async ({ page }) => {
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

  test('a link into the pages leads there after signing in', { tag: '@once' }, async ({ page }) => {
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

  test('an ended session says so and leads back in', { tag: '@once' }, async ({ page, signedIn, database }) => {
    await signedIn('Siobhán O’Neill');
    await database.query('delete from web_session');
    await page.goto('/account');
    await expect(page.getByText('You are signed out. Sign in again to go on.')).toBeVisible();
    await expectAccessible(page);
  });
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
