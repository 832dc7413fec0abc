import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './site.js';

const WHY = 'Why Millbrook is short at Universal partnership plus';
const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const demoOnly = `partnership_id = (select id from partnership where key = 'demo')`;

test('a shortfall says who lacks what, and what would close it', async ({ page, signedIn }) => {
  await signedIn('Amara Okafor', '/plan');
  await page.getByRole('link', { name: WHY }).click();
  await expect(title(page, WHY)).toBeFocused();
  await expect(
    page.getByText('4 people are needed at Universal partnership plus in Millbrook. Nobody there meets all 15 things'),
  ).toBeVisible();

  await expect(part(page, 'How far off people are').getByRole('listitem')).toHaveText([
    '0 lack nothing',
    '5 lack one thing, each of them only Maternal mental health',
    '0 lack two',
    '29 lack three or more',
  ]);
  const rows = part(page, 'Which things are missing').getByRole('row');
  await expect(rows).toHaveCount(16);
  await expect(rows.nth(1)).toHaveText(/^Maternal mental health\s*Independently\s*In the way\s*1\s*12\s*5$/);
  await expect(rows.nth(2)).toContainText('Safety planning with survivors of abuse');
  await expect(page.getByText('In the way', { exact: true })).toHaveCount(1);

  const close = part(page, 'What would close it');
  await expect(close.getByRole('heading', { level: 3 })).toHaveText(['Maternal mental health: Independently']);
  await expect(close.getByRole('listitem')).toHaveCount(2);
  await expect(close.getByRole('listitem').first()).toContainText(
    /Maternal mental health: assessed.*\d+ places? left of \d+\. Passing its assessment gives Independently\./,
  );
  await expect(close).toContainText('Or, at any time, an observation at work by the line manager or team leader.');
  await expect(close).toContainText(
    /With the 5 people who lack this alone it would be 5 of 4 people, [\d.]+ of 3\.6 FTE\. That is enough, or close to it\./,
  );
  await expect(
    close.getByText(/^Results of Maternal mental health: assessed, .*29 October 2026.*are still to be recorded/),
  ).toBeVisible();
  await expect(part(page, 'Elsewhere in East')).toContainText(
    'People who meet all that the level asks, 2 November 2026:',
  );
  await expectAccessible(page);
});

test('a cluster leads to each of its levels, and a level to the clusters that are short', async ({
  page,
  signedIn,
}) => {
  await signedIn('Amara Okafor', '/plan');
  await page.getByRole('link', { name: 'Look closer at Millbrook' }).click();
  await page.getByRole('link', { name: 'How Millbrook stands at Universal', exact: true }).click();
  await expect(title(page, 'How Millbrook stands at Universal')).toBeVisible();
  await expect(
    page.getByText(/^15 people are needed at Universal in Millbrook\. 18 people there meet all/),
  ).toBeVisible();
  await expect(part(page, 'What would close it')).toHaveCount(0);
  await page.getByRole('link', { name: 'What Universal asks, and where it is short' }).click();
  await page.getByRole('link', { name: 'Why Quarry Hill is short at Universal' }).click();
  await expect(title(page, 'Why Quarry Hill is short at Universal')).toBeVisible();
  await expect(part(page, 'How far off people are')).toContainText(
    '14 lack one thing, each of them only Information sharing',
  );
  await page.getByRole('link', { name: 'All of Quarry Hill' }).click();
  await expect(title(page, 'Quarry Hill')).toBeVisible();
});

test('a day to come says so above the answer', async ({ page, signedIn }) => {
  await signedIn('Amara Okafor', '/plan?on=2027-03-01');
  const wouldBe = 'Why Millbrook would be short at Universal partnership plus';
  await page.getByRole('link', { name: wouldBe }).click();
  await expect(page.getByText('This day is to come: if nobody trains again.')).toBeVisible();
  await expect(page.getByText('Figures for 1 March 2027')).toBeVisible();
  await expect(title(page, wouldBe)).toBeVisible();
});

test('of a day that has been nothing is said to close it, and the way leads to today', async ({ page, signedIn }) => {
  await signedIn('Amara Okafor', '/plan?on=2026-10-01');
  await expect(page).toHaveTitle('What families need, and who can meet it, 1 October 2026 – Trivium');
  await page
    .getByRole('link', { name: /^Why Quarry Hill was short/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'What would close it' })).toHaveCount(0);
  await expect(page.getByText('What would close it is told of today and of days to come.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'How it stands today, 2 November 2026' }).click();
  await expect(page.getByRole('heading', { name: 'What would close it' })).toBeVisible();
});

test('of a day that nothing recorded reaches no shortage is claimed, not in the title either', async ({
  page,
  signedIn,
}) => {
  await signedIn('Amara Okafor', '/plan');
  const address = await page.getByRole('link', { name: WHY }).getAttribute('href');
  await page.goto(`${address!}?on=2040-01-01`);
  await expect(page.getByText('Nothing is known of 1 January 2040.')).toBeVisible();
  await expect(page).toHaveTitle('One cluster at one need level, 1 January 2040 – Trivium');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One cluster at one need level');
  await expectAccessible(page);
});

test('without exact figures it says what is hidden, and draws nothing', async ({ page, signedIn, database }) => {
  await signedIn('Amara Okafor', '/plan');
  const address = await page.getByRole('link', { name: WHY }).getAttribute('href');
  const setEnd = (end: string | null) =>
    database.query(`update access_grant set valid_until = $1 where kind = 'EXACT_FIGURES' and ${demoOnly}`, [end]);
  await setEnd('2024-01-02');
  try {
    await page.goto(address!);
    await expect(title(page, 'How Millbrook stands at Universal partnership plus')).toBeVisible();
    await expect(page.getByText('The numbers on this page are hidden.')).toBeVisible();
    await expect(part(page, 'How far off people are').getByRole('listitem').first()).toHaveText('hidden lack nothing');
    const rows = part(page, 'Which things are missing').getByRole('row');
    await expect(rows.nth(1)).toHaveText(/^Information sharing\s*Aware\s*hidden\s*hidden\s*hidden$/);
    await expect(part(page, 'What would close it')).toContainText('hidden with the numbers');
    await expect(page.locator('.tv-length')).toHaveCount(0);
    await expectAccessible(page);
  } finally {
    await setEnd(null);
  }
});

test('a link to a level that is not there, or not of families, says so in words', async ({
  page,
  signedIn,
  database,
}) => {
  await signedIn('Amara Okafor', '/plan');
  const address = (await page.getByRole('link', { name: WHY }).getAttribute('href'))!;
  const { rows } = await database.query(`select id from need_level where not for_families and ${demoOnly}`);
  for (const level of ['no-level', rows[0].id]) {
    await page.goto(address.replace(/[^/]+$/, level));
    await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  }
});
