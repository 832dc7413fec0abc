import type { Locator, Page } from '@playwright/test';
import { change } from './plan-form.js';
import { expect, expectAccessible, test } from './site.js';

const TITLE = 'What families need, and who can meet it';

const clusters = (page: Page) => page.getByRole('table', { name: /by cluster/ });
const rowOf = (page: Page, name: string) =>
  clusters(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const verdict = (page: Page) => page.getByRole('region', { name: /^(Can|Could) our people meet what families/ });

async function show(page: Page, choose: () => Promise<unknown>) {
  await change(page);
  await choose();
  await page.getByRole('button', { name: 'Show' }).click();
}

test.describe('the planner’s first page', () => {
  test.beforeEach(async ({ page, signedIn }) => {
    await signedIn('Amara Okafor', '/plan');
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  });

  test('the two shortages stand in words, in the picture and in the table', async ({ page }) => {
    await expect(verdict(page)).toContainText(
      /No: on 2 November 2026, 2 of 25 clusters of the whole partnership do not have enough people\.\s*Millbrook has nobody at Universal partnership plus, where 4 people are needed\. Quarry Hill has 9 of the 24 people needed at Universal\. Everywhere else there is enough at every need level/,
    );
    await expect(verdict(page)).toContainText('73 of 75');
    await expect(verdict(page)).toContainText('up to 10% short is close enough');
    const worst = page.getByRole('region', { name: 'The worst shortfalls' }).getByRole('listitem');
    await expect(worst.nth(0)).toContainText(
      '1 Short Millbrook has nobody at Universal partnership plus, where 4 people are needed: 100% of FTE short.',
    );
    await expect(worst.nth(1)).toContainText(
      '2 Short Quarry Hill has 9 of the 24 people needed at Universal: 64.1% of FTE short.',
    );
    await expect(worst.nth(2)).toContainText('Up to 10% short is close enough.');
    const picture = page.getByRole('figure', { name: /^No: on 2 November 2026/ });
    await expect(picture).toContainText('met by 97 people, 81 needed1 cluster short');
    await expect(picture).toContainText('met by 185 people, 146 neededno cluster short');
    await expect(rowOf(page, 'Millbrook').getByRole('cell').nth(2)).toContainText(/0 of 4 −4.*100% of FTE short/);
    await expect(rowOf(page, 'Quarry Hill').getByRole('cell').nth(0)).toContainText(/9 of 24 −15.*64.1% of FTE short/);
    await expect(clusters(page).getByRole('row')).toHaveCount(27);
    await expectAccessible(page);
  });

  test('a shortfall leads to its cluster, by need level, agency and role', async ({ page }) => {
    await page.getByRole('link', { name: 'Look closer at Millbrook' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Millbrook' })).toBeVisible();
    await expect(verdict(page)).toContainText('Millbrook does not have enough people at 1 of 3 need levels.');
    const levels = page.getByRole('table', { name: 'Millbrook: held against required, 2 November 2026' });
    await expect(levels.getByRole('row', { name: /^Universal partnership plus/ })).toContainText(
      /04−403.6−3.6 100% of FTE short/,
    );
    const agencies = page.getByRole('region', { name: 'By agency' }).getByRole('rowheader');
    const names = await agencies.allInnerTexts();
    expect(names).toContain('Jobcentre Plus');
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
    await expect(page.getByRole('row', { name: /^Jobcentre Plus/ })).toContainText('0 of 00 of 00 of 0');
    await expect(page.getByRole('row', { name: /^Befriender/ })).toContainText(/1 of 2.*1 short/);
    await page.getByText(/Nobody here in \d+ of \d+ roles and functions/).click();
    await expect(page.getByRole('row', { name: /^Area manager/ })).toContainText('0 of 0');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'All clusters and need levels' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeFocused();
  });

  test('with a need level chosen, the page of a cluster is of that level, and says so', async ({ page }) => {
    await show(page, () => page.getByRole('combobox', { name: 'Need level' }).selectOption('Universal'));
    await clusters(page).getByRole('link', { name: 'Millbrook' }).click();
    await expect(verdict(page)).toContainText('Yes: on 2 November 2026, Millbrook has enough people at Universal');
    await expect(page.getByText('All agencies together and one need level.')).toBeVisible();
    const levels = page.getByRole('region', { name: 'By need level' }).getByRole('rowheader');
    await expect(levels).toHaveText([/^Universal/]);
    await expect(page.getByRole('region', { name: 'By agency' }).getByRole('columnheader')).toHaveText([
      /Agency/,
      'Universal',
    ]);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Show all need levels' }).click();
    await expect(verdict(page)).toContainText('Millbrook does not have enough people at 1 of 3 need levels');
    await expect(levels).toHaveCount(3);
  });

  test('a need level says where it is short, what nobody can do and what it asks', async ({ page }) => {
    await page
      .getByRole('link', { name: 'What Universal partnership plus asks, and where it is short' })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Universal partnership plus' })).toBeVisible();
    await expect(
      page.getByRole('region', { name: 'Where it is short' }).getByRole('row', { name: /^Millbrook/ }),
    ).toBeVisible();
    await expect(page.getByText('Nobody in post in the whole partnership can do 1 of 7 tasks.')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Video interaction guidance Leads others/ })).toContainText(
      '3 of 1,025',
    );
    await expect(page.getByRole('row', { name: 'Maternal mental health Independently' })).toContainText('essential');
    await expectAccessible(page);
  });

  test('roles short of the Common Core, and those with nobody in post as rows of zero', async ({ page }) => {
    await page.getByRole('link', { name: 'which roles fall short of the Common Core' }).click();
    await expect(page.getByText('6 of 49 roles and functions lack a Common Core element')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Nursery officer Information sharing/ })).toContainText(
      /140 of 148.*8/,
    );
    await expect(page.getByRole('row', { name: /^General practitioner/ })).toContainText('0 of 0');
    await expect(page.getByRole('row', { name: /^Jobcentre adviser/ })).toContainText('0 of 0');
    await expectAccessible(page);
  });

  test('a past day, as now known and as then believed; and a day to come', async ({ page }) => {
    await show(page, () => page.getByLabel('Day', { exact: true }).fill('2026-03-01'));
    await expect(verdict(page)).toContainText('61 of 75');
    await expect(page.getByRole('status').first()).toContainText('1 March 2026');
    await expect(page.getByRole('button', { name: 'Show' })).toBeFocused();
    await page.getByText('What was known at the time').click();
    await show(page, () => page.getByLabel('As it was known on').fill('2026-03-01'));
    await expect(verdict(page)).toContainText('58 of 75');
    await expect(verdict(page)).toContainText('from what was known by the end of 1 March 2026');
    await page.goBack();
    await expect(verdict(page)).toContainText('61 of 75');
    await show(page, () => page.getByLabel('Day', { exact: true }).fill('2027-11-02'));
    await expect(rowOf(page, 'Quarry Hill').getByRole('cell').nth(0)).toContainText('6 of 24');
    await expect(verdict(page)).toContainText('nobody is assumed to attend what is booked');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Back to today, 2 November 2026' }).click();
    await expect(verdict(page)).toContainText('73 of 75');
  });

  test('a day that nothing recorded reaches says so, and shows no figure', async ({ page }) => {
    await show(page, () => page.getByLabel('Day', { exact: true }).fill('2 11 2099'));
    await expect(page.getByLabel('Day', { exact: true })).toHaveValue('2 November 2099');
    await expect(verdict(page)).toContainText('Nothing is known of 2 November 2099');
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(page.getByRole('table')).toHaveCount(0);
    await expectAccessible(page);
    await page.goto((await page.evaluate(() => location.href)).replace('/plan?', '/plan/roles?'));
    await expect(page.getByText(/Nothing recorded so far changes what is shown here after/)).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
  });

  test('one need level shows heads and hours side by side, and its verdict; the link shows somebody else the same', async ({
    page,
    context,
  }) => {
    await show(page, () => page.getByRole('combobox', { name: 'Need level' }).selectOption('Universal'));
    await expect(rowOf(page, 'Quarry Hill')).toContainText('924−158.6224−15.38 64.1% of FTE short');
    await expect(verdict(page)).toContainText('24 of 25');
    await expect(page.getByRole('figure')).toContainText('met by 497 people, 394 needed1 cluster short');
    await expect(page.getByRole('figure')).toContainText('Universal plusnot chosen');
    await expect(
      page.getByRole('region', { name: 'The worst shortfalls' }).getByRole('listitem').first(),
    ).toContainText('1 Short Quarry Hill');
    await expectAccessible(page);
    const other = await context.newPage();
    await other.goto(page.url());
    await change(other);
    await expect(other.getByRole('combobox', { name: 'Need level' })).toHaveValue(
      await page.getByRole('combobox', { name: 'Need level' }).inputValue(),
    );
    await expect(other.getByRole('figure')).toHaveText(await page.getByRole('figure').innerText(), {
      useInnerText: true,
    });
    expect(await clusters(other).innerText()).toBe(await clusters(page).innerText());
  });

  test('one agency: its people who meet each level, of its people in post, cluster by cluster', async ({ page }) => {
    await show(page, () => page.getByRole('combobox', { name: 'Agency' }).selectOption('Lantern Family Trust'));
    await expect(page.getByText('What is required is not split by agency')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Wherever it works/ })).toContainText('28 of 5811 of 5810 of 58');
    await expect(page.getByRole('figure')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Alderbeck/ })).toContainText('2 of 21 of 21 of 2');
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Alderbeck' }).click();
    await expect(page.getByText('The agency that you chose is not set apart here.')).toBeVisible();
    await page.getByRole('link', { name: 'Its people by need level and cluster' }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Lantern Family Trust' })).toBeVisible();
    await show(page, () => page.getByRole('combobox', { name: 'Agency' }).selectOption('GP practices'));
    await expect(page.getByText('GP practices has nobody in post that day.')).toBeVisible();
    await expect(page.getByRole('row', { name: /^Alderbeck/ })).toContainText('0 of 00 of 00 of 0');
    await expectAccessible(page);
  });

  test('what is no day is refused at the top and at the field', async ({ page }) => {
    const day = page.getByLabel('Day', { exact: true });
    await change(page);
    await day.fill('1');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page.getByRole('alert')).toBeFocused();
    await page.getByRole('link', { name: 'The day must be a day of the calendar, such as 24 March 2026' }).click();
    await expect(day).toBeFocused();
    await expect(day).toHaveAccessibleDescription(/Error:\s+The day must be a day of the calendar/);
    await page.goto('/plan/clusters/01930000-0000-7000-8000-00000000dead');
    await expect(page.getByRole('alert')).toContainText('There is no such cluster, or it is not yours to see.');
    await expectAccessible(page);
  });

  test('what a link asks and is not there is said at its field, and the button mends it', async ({ page }) => {
    await page.goto('/plan?on=2026-02-31&knownAt=9999-12-31&agency=nobody&level=nonsense');
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('link')).toHaveText([
      'The day must be a day of the calendar, such as 24 March 2026',
      'The day of the record must be in a year from 1900 to 2199',
      'The link names an agency that is not in the list: choose one',
      'The link names a need level that is not in the list: choose one',
    ]);
    await expect(page.getByRole('combobox', { name: 'Need level' })).toHaveAccessibleDescription(
      /Error:\s+The link names/,
    );
    await expect(verdict(page)).toHaveCount(0);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(verdict(page)).toContainText('73 of 75');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  test('the keyboard alone goes from the choice of a level to a cluster', async ({ page }) => {
    await tabTo(page, page.locator('summary').filter({ hasText: /: change$/ }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('combobox', { name: 'Need level' }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByRole('button', { name: 'Show' }));
    await page.keyboard.press('Enter');
    await expect(rowOf(page, 'Quarry Hill')).toContainText('64.1% of FTE short');
    await tabTo(page, clusters(page).getByRole('link', { name: 'Quarry Hill' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Quarry Hill' })).toBeFocused();
  });
});

async function tabTo(page: Page, target: Locator) {
  const reached = () => target.evaluate((element) => element === document.activeElement);
  for (let pressed = 0; pressed < 80 && !(await reached()); pressed++) await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}
