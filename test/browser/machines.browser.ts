import type pg from 'pg';
import { inDays, asking } from '../support/machines.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the story adds a machine. */
const test = base.extend<object, { demoOfMachines: boolean }>({
  demoOfMachines: [true, { scope: 'worker', option: true }],
});

const secretIn = async (database: pg.Client, text: string) =>
  (await database.query(`select 1 from service_key k where k::text like '%' || $1 || '%'`, [text.slice(-42)])).rowCount;

test('a steward adds a machine, makes a key that is shown once, reads what it asked, and ends the key', async ({
  signedIn,
  database,
  site,
}) => {
  const page = await signedIn('Tomasz Wiśniewski', '/desk');
  await page.getByRole('link', { name: 'Machines' }).click();
  await expect(page.getByText('There is none yet.')).toBeVisible();
  await expectAccessible(page);

  await page.getByText('Add a machine').click();
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter what the program is called');
  await expect(page.getByRole('alert')).toContainText('Choose what it may read');
  await expect(page.locator('[name="reads"]:checked')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('Name', { exact: true }).fill('Dashboard');
  await page.getByLabel('E-mail of whoever answers for it').fill('ana@council.example');
  await page.getByLabel('What is it for?').fill('shows the council where it falls short');
  await page.getByLabel('What changed of posts').check();
  await page.getByLabel('Figures', { exact: true }).check();
  await page.getByLabel('Last day').fill(inDays(400));
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose which figures it may read');
  await page.getByLabel('If figures, which?').selectOption('Of the whole partnership');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('alert')).toContainText('at most a year ahead');
  await page.getByLabel('Last day').fill(inDays(300));
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await expect(page.getByText('It has none that is good.')).toBeVisible();
  for (const reads of ['See figures for the whole partnership', 'Follow what changes of posts'])
    await expect(page.getByRole('article', { name: reads })).toBeVisible();
  await page.getByText('Let it read more').click();
  await page.getByRole('button', { name: 'Let it', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what it may read');
  await page.getByLabel('What changed of people').check();
  await page.getByLabel('Why does it need it?').fill('to keep its list of people');
  await page.getByRole('button', { name: 'Let it', exact: true }).click();
  await expect(page.getByText('Given: it reads that with its very next request.')).toBeFocused();
  await expect(page.getByRole('article', { name: 'Follow what changes of people' })).toBeVisible();
  await expectAccessible(page);

  await page.getByText('Make a key').click();
  await page.getByLabel('Name', { exact: true }).last().fill('Server');
  await page.locator('#key-lastDay').fill(inDays(30));
  await page.getByRole('button', { name: 'Make the key, and show it' }).click();
  const told = page.getByRole('status').filter({ hasText: 'Copy it now: it is not shown again.' });
  await expect(told).toBeFocused();
  const key = await told.locator('code').innerText();
  expect(await secretIn(database, key)).toBe(0);
  await expectAccessible(page);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect({ width, isTooWide }).toEqual({ width, isTooWide: false });
  }
  const ask = (question: string) => asking<unknown, object>(`${site.url}/graphql`, key, question);
  expect((await ask('{ closeMatch { inWords } }')).status).toBe(200);
  for (const kind of ['changedPeople', 'changedPosts'])
    expect((await ask(`{ ${kind}(first: 1) { edges { node { id } } } }`)).errors).toBeUndefined();
  expect((await ask('{ accounts { edges { node { id } } } }')).errors?.[0]?.extensions.code).toBe('NOT_ALLOWED');

  await page.reload();
  await expect(page.getByText('Copy it now')).toHaveCount(0);
  await expect(page.getByText(key)).toHaveCount(0);
  const server = page.getByRole('article', { name: 'Server' });
  await expect(server).toContainText(`Begins with ${key.slice(0, 16)}`);
  await expect(server).toContainText('Last used');

  await page.getByLabel('Why do you look?').fill('a look at what it asks');
  await page.getByRole('button', { name: 'Show what it asked' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'Was refused' })).toHaveCount(1);
  await expectAccessible(page);

  await server.getByText('End it').first().click();
  await server.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByText('Server has ended')).toBeFocused();
  expect((await ask('{ closeMatch { inWords } }')).errors?.[0]?.extensions.code).toBe('KEY_REFUSED');
});

test('the desk says so where it cannot be fetched', async ({ signedIn }) => {
  const page = await signedIn('Tomasz Wiśniewski', '/');
  const script = /steward-pages[^/]*\.js/;
  await page.route(script, (route) => route.abort());
  await page.goto('/desk');
  await expect(page.getByRole('alert')).toContainText('This page could not be fetched.');
  await page.unroute(script);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Steward’s desk' })).toBeVisible();
});
