import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import type { Installation } from '../support/installation.js';
import { startProvider, type TestProvider } from '../support/provider.js';
import { expectAccessible } from './site.js';

// The server runs as it was built: its decorators need the compiler that built it.
const { startInstallation } = (await import(
  new URL('../../dist/test/support/installation.js', import.meta.url).href
)) as typeof import('../support/installation.js');

test.use({ actionTimeout: 15_000 });

let here: Installation;
let [council, trust]: TestProvider[] = [];
test.beforeAll(async () => {
  here = await startInstallation({ pages: join(process.cwd(), 'dist/web') });
  [council, trust] = [await startProvider(here.url), await startProvider(here.url)];
});
test.afterAll(() => Promise.all([council!.close(), trust!.close(), here.close()]));

const dayFormat = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short' });
/** So many days from today, as a form takes it. */
const day = (ahead: number) => dayFormat.format(Date.now() + ahead * 86_400_000).replaceAll('/', ' ');

const hello = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name: `Hello, ${name}` })).toBeVisible();

/* Somebody with a browser of their own. */
const newcomer = async (browser: Browser) => (await browser.newContext({ baseURL: here.url })).newPage();

const pathOf = (link: string) => link.slice(new URL(link).origin.length);

async function invitationTo(email: string): Promise<string> {
  const [text] = (await here.mailTo(email)).slice(-1);
  return pathOf(/http\S+/.exec(text!)![0]);
}

/* Accepts with links alone, and signs in. */
async function acceptsByMail(page: Page, email: string, path: string, nth: number) {
  await page.goto(path);
  await page.getByRole('button', { name: 'Send a link to that address' }).click();
  await page.goto(`/sign-in/link?key=${await here.linkTo(email, nth)}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Finds somebody by name in a field of a form, and chooses the first. */
async function choose(page: Page, label: string, name: string) {
  await page.getByLabel(label, { exact: true }).fill(name);
  await page
    .getByRole('button', { name: new RegExp(`^Find.*`) })
    .first()
    .click();
  await page.getByLabel(name).last().check();
}

test('a partnership comes to life from one command, pages and a mailbox', async ({ browser }) => {
  test.setTimeout(180_000);
  const { email, invitation, name } = await here.open(undefined, true);
  const steward = await newcomer(browser);
  await acceptsByMail(steward, email, pathOf(invitation), 1);
  await expect(steward.getByRole('heading', { name: 'Setting up your partnership' })).toBeVisible();
  await expect(steward.getByText(name).first()).toBeVisible();
  await expectAccessible(steward);

  await test.step('an invitation is good once', async () => {
    const again = await newcomer(browser);
    await again.goto(pathOf(invitation));
    await expect(again.getByText('This invitation was used already.')).toBeVisible();
    await expect(again.getByRole('button', { name: 'Send a link to that address' })).toHaveCount(0);
    await again.goto(`${pathOf(invitation).slice(0, -4)}AAAA`);
    await expect(again.getByRole('button', { name: 'Send a link to that address' })).toHaveCount(0);
    await again.context().close();
  });

  await test.step('two organisations at which people sign in', async () => {
    for (const [called, domain, provider] of [
      ['Riverton Council', 'council.test', council!],
      ['Riverton Trust', 'trust.test', trust!],
    ] as const) {
      await steward.goto('/desk/sign-in');
      await steward.getByText('Add an organisation').click();
      await steward.getByLabel('Name', { exact: true }).fill(called);
      await steward.getByLabel('Issuer').fill(provider.issuer);
      await steward.getByLabel('Client id').fill(provider.clientId);
      await steward.getByLabel('Client secret').fill(provider.clientSecret);
      await steward.getByLabel('E-mail domains (optional)').fill(domain);
      await steward.getByRole('button', { name: 'Add it, and see whether it answers' }).click();
      const told = steward.getByRole('status').filter({ hasText: `${called} answers.` });
      await expect(told).toBeFocused();
      provider.allow(/http\S+/.exec(await told.innerText())![0]);
    }
  });

  await test.step('places', async () => {
    const form = steward.locator('details[open] form');
    const add = async (path: string, summary: string, fill: () => Promise<unknown>) => {
      await steward.goto(path);
      await steward.getByText(summary, { exact: true }).first().click();
      await fill();
      await form.getByRole('button', { name: 'Add it' }).click();
      await expect(steward.getByRole('status').filter({ hasText: /added/ })).toBeFocused();
    };
    const called = (text: string) => form.getByLabel('Name', { exact: true }).fill(text);
    for (const [agency, sector] of [
      ['Riverton City Council', 'social care'],
      ['Riverton NHS Trust', 'health'],
    ] as const)
      await add('/desk/agencies', 'Add an agency', async () => {
        await called(agency);
        await form.getByLabel('Sector').fill(sector);
      });
    await add('/desk/areas', 'Add an area', () => called('Riverton'));
    await add('/desk/areas', 'Add a cluster', async () => {
      await called('Old Town');
      await form.getByLabel('Area').selectOption({ label: 'Riverton' });
    });
    await add('/desk/sites', 'Add a site', async () => {
      await called('Old Town Children’s Centre');
      await form.getByLabel('What is it?').fill('children’s centre');
      await form.getByLabel('Cluster (optional)').selectOption({ label: 'Old Town' });
    });
  });

  const onRecord = async (given: string, family: string, employer: string, role: string, manager?: string) => {
    await steward.goto('/desk/people/new');
    await steward.getByLabel('Given name').fill(given);
    await steward.getByLabel('Family name').fill(family);
    await steward.getByRole('button', { name: 'Put them on the record' }).click();
    await expect(steward.getByRole('heading', { level: 1, name: `${given} ${family}` })).toBeVisible();
    await steward.getByText('Open a post').click();
    await steward.getByLabel('Role', { exact: true }).selectOption({ label: role });
    await steward.getByLabel('Employer', { exact: true }).selectOption({ label: employer });
    await steward.getByLabel('First day').first().fill(day(-30));
    await steward.getByLabel('Hours a week (optional)').fill('37');
    if (manager) await choose(steward, 'Line manager (optional)', manager);
    await steward.getByRole('button', { name: 'Open the post' }).click();
    await expect(steward.getByText(`${given} ${family} is ${role} from`)).toBeFocused();
  };
  const invited = async (called: string, address: string, grants: string[]) => {
    await steward.getByRole('link', { name: `Invite ${called} to sign in` }).click();
    await steward.getByLabel('E-mail').fill(address);
    for (const grant of grants) await steward.getByLabel(grant, { exact: true }).check();
    await steward.getByLabel('Why do they need it?').fill('starts with the partnership');
    await steward.getByRole('button', { name: 'Send the invitation' }).click();
    await expect(steward.getByText(/^Invited until/)).toBeVisible();
    return invitationTo(address);
  };
  const atOrganisation = async (path: string, address: string, organisation: string, provider: TestProvider) => {
    provider.next = { subject: address, email: address };
    const page = await newcomer(browser);
    await page.goto(path);
    await page.getByRole('link', { name: `Sign in at ${organisation}` }).click();
    return page;
  };

  const [city, nhs] = ['Riverton City Council', 'Riverton NHS Trust'];
  await onRecord('Mo', 'Bright', city, 'Children’s centre manager');
  const mo = await atOrganisation(
    ...[await invited('Mo Bright', 'mo@council.test', ['Manager']), 'mo@council.test', 'Riverton Council', council!],
  );
  await hello(mo, 'Mo Bright');
  await onRecord('Tess', 'Lark', nhs, 'Health visitor');
  const tess = await atOrganisation(
    ...[await invited('Tess Lark', 'tess@trust.test', ['Trainer']), 'tess@trust.test', 'Riverton Trust', trust!],
  );
  await hello(tess, 'Tess Lark');
  await onRecord('Dee', 'Hart', city, 'Family outreach worker', 'Mo Bright');
  const deesLink = await invited('Dee Hart', 'dee@home.test', []);
  const dee = await newcomer(browser);
  await acceptsByMail(dee, 'dee@home.test', deesLink, 1);
  await hello(dee, 'Dee Hart');
  await onRecord('Pat', 'Quill', city, 'Family outreach worker', 'Mo Bright');
  const patsLink = await invited('Pat Quill', 'pat@council.test', []);
  const pat = await atOrganisation(patsLink, 'pat@council.test', 'Riverton Council', council!);
  await hello(pat, 'Pat Quill');

  await test.step('a trainer with a fresh grant takes a register', async () => {
    await tess.goto('/sessions/new');
    await tess.getByLabel('Module').selectOption({ index: 1 });
    await tess.getByLabel('Day').fill(day(-1));
    await tess.getByLabel('Starts at').fill('09:30');
    await tess.getByLabel('Agency that organises it').selectOption({ label: nhs });
    await tess.getByLabel('Places').fill('12');
    await tess.getByRole('button', { name: 'Add the session' }).click();
    await expect(tess.getByText(/^The session is added/).first()).toBeVisible();
    await tess.getByLabel('Their name').fill('pat quill');
    await tess.getByRole('button', { name: 'Search' }).click();
    await tess.getByRole('button', { name: /^Add/ }).click();
    const row = tess.getByRole('group', { name: 'Pat Quill', exact: true });
    await row.getByRole('radio', { name: 'Present', exact: true }).check();
    await row.getByLabel('Why they came without a booking').fill('came with a colleague');
    await tess.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(tess.getByText(/saved/i).first()).toBeVisible();
    await expectAccessible(tess);
  });

  await test.step('the deputy sees the team on the named days alone, and nothing once it is taken away', async () => {
    await mo.goto('/team');
    await expect(mo.getByRole('link', { name: 'Pat Quill' })).toBeVisible();
    await steward.goto('/desk/accounts?named=mo');
    await steward.getByRole('link', { name: 'Mo Bright' }).click();
    await steward.getByText('Let somebody stand in for Mo Bright').click();
    await choose(steward, 'Who stands in?', 'Dee Hart');
    await steward.getByLabel('Last day').last().fill(day(7));
    await steward.getByLabel('Why are they away?').fill('on leave');
    await steward.getByRole('button', { name: 'Let them stand in' }).click();
    await expect(steward.getByText('Dee Hart stands in on these days')).toBeFocused();
    await dee.goto('/team');
    await expect(dee.getByText('You stand in for Mo Bright until')).toBeVisible();
    await dee.getByRole('link', { name: 'Pat Quill' }).click();
    await expect(dee.getByRole('heading', { level: 1, name: 'Pat Quill' })).toBeVisible();
    await steward.goto('/desk/accounts?named=dee');
    await steward.getByRole('link', { name: 'Dee Hart' }).click();
    const deputy = steward.getByRole('article', { name: /as deputy for Mo Bright/ });
    await deputy.getByText('Take it away at once').click();
    await deputy.getByLabel('Why?').last().fill('is back');
    await deputy.getByRole('button', { name: 'Take it away' }).click();
    await expect(steward.getByText('Taken away: their very next click is refused.')).toBeFocused();
    await dee.getByRole('link', { name: 'Back to the team' }).click();
    await expect(dee.getByText('Pat Quill')).toHaveCount(0);
    await expect(dee.getByText('Ada Quist ended it.')).toBeVisible();
    await expectAccessible(dee);
  });

  await test.step('the practitioner reads who looked', async () => {
    await pat.goto('/profile/who-looked');
    const looks = pat.getByRole('table', { name: 'Who looked, the latest first' });
    await expect(looks.getByRole('row', { name: /Dee Hart/ }).first()).toContainText('as deputy for Mo Bright');
    await expect(looks.getByRole('row', { name: /Tess Lark/ }).first()).toContainText('As trainer');
    await expectAccessible(pat);
  });

  await test.step('by an address of their own they read their record, and are offered no change that would be refused', async () => {
    await expect(pat.getByRole('button', { name: 'I do not agree' })).toBeVisible();
    await pat.goto('/profile');
    await expect(pat.getByText('Rate yourself').first()).toBeVisible();
    await pat.goto('/profile/own-address');
    await pat.getByLabel('An address of your own').fill('pat@own.test');
    await pat.getByRole('button', { name: 'Send a link there' }).click();
    await expect(pat.getByText('A link is on its way to pat@own.test.')).toBeFocused();
    const own = await newcomer(browser);
    await own.goto(await invitationTo('pat@own.test'));
    await own.getByRole('button', { name: 'Yes, confirm it' }).click();
    await own.goto('/sign-in');
    await own.getByLabel(/e-mail/i).fill('pat@own.test');
    await own.getByRole('button', { name: /link|Go on/ }).click();
    await own.goto(`/sign-in/link?key=${await here.linkTo('pat@own.test', 1)}`);
    await own.getByRole('button', { name: 'Sign in' }).click();
    await expect(own.getByText('You came by a link to your own address')).toBeVisible();
    await own.goto('/profile');
    await expect(own.getByText('requirements met')).toBeVisible();
    await expect(own.getByText('Rate yourself')).toHaveCount(0);
    await expectAccessible(own);
    await own.goto('/profile/who-looked');
    await expect(own.getByText('You were not asked yet')).toBeVisible();
    await expect(own.getByRole('button', { name: 'I do not agree' })).toHaveCount(0);
    await own.context().close();
  });
  for (const page of [steward, mo, tess, dee, pat]) await page.context().close();
});
