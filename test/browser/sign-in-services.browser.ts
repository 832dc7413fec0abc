import type { Browser } from '@playwright/test';
import type pg from 'pg';
import { startProvider, type TestProvider } from '../support/provider.js';
import { expect, expectAccessible, test as base } from './site.js';

/* A worker, and so a demo, of its own: the stories change who signs in. */
const test = base.extend<object, { demoOfWays: boolean }>({ demoOfWays: [true, { scope: 'worker', option: true }] });

const STEWARD = 'Tomasz Wiśniewski';

/* Somebody with a browser of their own opens the link of the last mail to them. */
async function newcomer(browser: Browser, database: pg.Client, site: string, email: string) {
  const page = await (await browser.newContext({ baseURL: site })).newPage();
  const link = await lastLink(database, email);
  await page.goto(link);
  return page;
}

async function lastLink(database: pg.Client, email: string): Promise<string> {
  const { rows } = await database.query<{ text: string }>('select text from mail where address = $1 order by id desc', [
    email,
  ]);
  const url = new URL(/http\S+/.exec(rows[0]!.text)![0]);
  return url.pathname + url.search;
}

test('a steward adds two organisations; two people sign in there and one by mail; one organisation ends', async ({
  signedIn,
  database,
  browser,
  site,
}) => {
  const [council, trust] = [await startProvider(site.url), await startProvider(site.url)];
  const page = await signedIn(STEWARD, '/desk');
  await page.getByRole('link', { name: 'Where people sign in' }).click();
  await expect(page.getByText('There is none yet: everybody signs in by mail.')).toBeVisible();
  await expectAccessible(page);

  const add = async (name: string, domain: string, provider: TestProvider) => {
    await page.getByText('Add an organisation').click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('Issuer').fill('http://login.example');
    await page.getByLabel('Client id').fill(provider.clientId);
    await page.getByLabel('Client secret').fill(provider.clientSecret);
    await page.getByLabel('E-mail domains (optional)').fill(domain);
    await page.getByRole('button', { name: 'Add it, and see whether it answers' }).click();
    await expect(page.getByRole('alert')).toContainText('begins with https://');
    await page.getByLabel('Issuer').fill(provider.issuer);
    await page.getByRole('button', { name: 'Add it, and see whether it answers' }).click();
    const told = page.getByRole('status').filter({ hasText: `${name} is added. ${name} answers.` });
    await expect(told).toBeFocused();
    provider.allow(/http\S+/.exec(await told.innerText())![0]);
  };
  await add('Millbrook Council', 'millbrook.example', council);
  await expectAccessible(page);
  await add('Riverside Trust', 'riverside.example', trust);

  const invite = async (name: string, email: string) => {
    await page.goto('/desk/accounts/new');
    await page.getByLabel('Name, as the mail greets them').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Planner', { exact: true }).check();
    await page.getByLabel('Why do they need it?').fill('plans 2027');
    await page.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  };
  const atProvider = async (name: string, email: string, organisation: string, provider: TestProvider) => {
    await invite(name, email);
    provider.next = { subject: email, email };
    const theirs = await newcomer(browser, database, site.url, email);
    await expectAccessible(theirs);
    await theirs.getByRole('link', { name: `Sign in at ${organisation}` }).click();
    await expect(theirs.getByRole('heading', { level: 1, name: `Hello, ${name}` })).toBeVisible();
    return theirs;
  };
  const ana = await atProvider('Ana Lund', 'ana@millbrook.example', 'Millbrook Council', council);
  const ben = await atProvider('Ben Moor', 'ben@riverside.example', 'Riverside Trust', trust);
  await invite('Cy Noon', 'cy@home.example');
  const cy = await newcomer(browser, database, site.url, 'cy@home.example');
  await cy.getByRole('button', { name: 'Send a link to that address' }).click();
  await cy.goto(await lastLink(database, 'cy@home.example'));
  await cy.getByRole('button', { name: 'Sign in' }).click();
  await expect(cy.getByRole('heading', { level: 1, name: 'Hello, Cy Noon' })).toBeVisible();

  // Another day, by the address.
  await ben.context().clearCookies();
  await ben.goto('/sign-in?at=018d0a6a-fc00-7000-8000-000000000000');
  await expectAccessible(ben);
  await ben.getByLabel('By a link sent to your e-mail address').fill('ben@riverside.example');
  await ben.getByRole('button', { name: 'Send me a link' }).click();
  await expect(ben.getByRole('heading', { level: 1, name: 'Sign in at your organisation' })).toBeVisible();
  await expectAccessible(ben);
  await ben.getByRole('link', { name: 'Sign in at Riverside Trust' }).click();
  await expect(ben.getByRole('heading', { level: 1, name: 'Hello, Ben Moor' })).toBeVisible();

  await page.goto('/desk/sign-in');
  const section = page.getByRole('region', { name: 'Millbrook Council' });
  await section.getByText('End it', { exact: false }).first().click();
  await expect(section.getByText('One person has no other way in.')).toBeVisible();
  await expectAccessible(page);
  await section.getByLabel('Why?').fill('contract ended');
  await section.getByRole('button', { name: 'End it now' }).click();
  await expect(page.getByText('Millbrook Council has ended')).toBeFocused();
  await ana.getByRole('link', { name: 'Ana Lund' }).click();
  await ana.reload();
  await expect(ana.getByRole('link', { name: 'Sign in' })).toBeVisible();
  for (const theirs of [ana, ben, cy]) await theirs.context().close();
  await Promise.all([council.close(), trust.close()]);
});
