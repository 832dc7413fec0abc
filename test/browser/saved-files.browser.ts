import type { Page } from '@playwright/test';
import { rowsShown, saved, savedAbout } from './files.js';
import { expect, expectAccessible, test } from './site.js';

const button = (page: Page, form: 'CSV' | 'Excel', of: RegExp) =>
  page.getByRole('button', { name: new RegExp(`^Download (all )?as ${form} ?: ${of.source}`) });

/* Both forms of one list hold the same. */
async function inBoth(page: Page, of: RegExp): Promise<string[][]> {
  const csv = await saved(page, button(page, 'CSV', of));
  const workbook = await saved(page, button(page, 'Excel', of));
  expect(workbook.name).toBe(csv.name.replace(/csv$/, 'xlsx'));
  expect(workbook.rows).toEqual(csv.rows);
  return csv.rows;
}

test('a planner’s files hold what the screen shows, and say what they are @phone', async ({ page, signedIn }) => {
  await signedIn('Amara Okafor', '/plan/roles');
  const caption = /Roles and functions with people who lack an element/;
  const shown = await rowsShown(page.getByRole('table', { name: caption }));
  const [columns, ...rows] = await inBoth(page, caption);
  expect(columns!.slice(0, 6)).toEqual([
    ...['role or function', 'element', 'asked at', 'heads who meet it', 'heads in post', 'heads short'],
  ]);
  expect(
    rows.map(([role, element, asked, meet, all, short]) => [role, element, asked, `${meet} of ${all}`, short]),
  ).toEqual(shown);
  expect(await savedAbout(page, button(page, 'Excel', caption))).toEqual(
    new Map([
      ['What', 'Roles and functions with people who lack an element, 2 November 2026'],
      ['Partnership', 'Sample City Children’s Partnership (sample data)'],
      ['Saved by', 'Amara Okafor'],
      ['Today there', '2026-11-02'],
      ['Sample', 'All people, places and figures here are samples.'],
      ['on', '2026-11-02'],
      ['known at', 'everything known now'],
      ['counted', 'by what each role asks'],
      ['marking', 'exact: not for publication'],
      ['Rows', String(rows.length)],
      ['Page', '/plan/roles'],
    ]),
  );
  await expectAccessible(page);
});

test('what is hidden on the screen is hidden in both files, and nothing is marked as exact', async ({
  page,
  signedIn,
  database,
}) => {
  const setEnd = (end: string | null) =>
    database.query(
      `update access_grant set valid_until = $1
        where kind = 'EXACT_FIGURES' and partnership_id = (select id from partnership where key = 'demo')`,
      [end],
    );
  await setEnd('2024-01-02');
  try {
    await signedIn('Amara Okafor', '/plan');
    const [, ...rows] = await inBoth(page, /Held of required heads by cluster/);
    expect(rows).toHaveLength(81);
    for (const [, , ...cells] of rows) {
      expect(cells.slice(0, 8)).toEqual(Array(8).fill('hidden'));
      expect(cells.at(-1)).toBe('no figure is shown');
    }
  } finally {
    await setEnd(null);
  }
});

test('a steward saves a list of several pages whole, and it can be stopped', async ({ page, signedIn, database }) => {
  await signedIn('Tomasz Wiśniewski', '/desk/people?name=ma');
  const shown = await page
    .getByRole('region', { name: /people/ })
    .getByRole('listitem')
    .allInnerTexts();
  const [columns, ...rows] = await inBoth(page, /People called/);
  expect(columns).toEqual(['Name', 'Role', 'Employer', 'Team', 'Site', 'Staff number ends in']);
  const { rows: asked } = await database.query<{ pages: string }>(
    `select count(*) pages from audit_event where operation = 'findPractitioners'`,
  );
  expect(rows.length).toBeGreaterThan(shown.length);
  expect(Number(asked[0]!.pages)).toBeGreaterThanOrEqual(2 * Math.ceil(rows.length / 25));
  expect(new Set(rows.map((row) => row.join())).size).toBe(rows.length);
  shown.forEach((text, at) => expect(text.startsWith(rows[at]![0]!), text).toBe(true));
  await expect(page.getByText('The file is among your downloads.')).toBeVisible();
  await expectAccessible(page);
  let letGo = () => {};
  const answered = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/graphql', async (route) => {
    await answered;
    await route.continue();
  });
  await button(page, 'CSV', /People called/).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  letGo();
  await expect(page.getByText('Stopped. No file was made.')).toBeVisible();
  await page.unroute('**/graphql');
});

test('a manager saves their people: those that the page lists, with what is to be done', async ({ page, signedIn }) => {
  await signedIn('Margaret Hollis', '/team?show=all');
  await expect(page.locator('.tv-member').first()).toBeVisible();
  const names = await page.locator('.tv-member h2').allInnerTexts();
  const met = await page.locator('.tv-member .tv-met strong').allInnerTexts();
  const [columns, ...rows] = await inBoth(page, /My team on 2 November 2026: everybody/);
  expect(columns!.slice(0, 6)).toEqual(['Name', 'Role', 'Employer', 'Met', 'Asked', 'What needs attention']);
  expect(rows.map(([name]) => name)).toEqual(names);
  expect(rows.map(([, , , of, all]) => `${of} of ${all}`)).toEqual(met);
  await page.getByRole('link', { name: /^What needs attention/ }).click();
  const open = await page.locator('.tv-member').allInnerTexts();
  const [, ...listed] = await inBoth(page, /My team on 2 November 2026: what needs attention/);
  expect(listed.length).toBe(open.length);
  for (const [at, row] of listed.entries())
    for (const words of row[5]!.split(/(?<=\.) /))
      expect(open[at]!.replace(/\s+/g, ' ')).toContain(words.replace(/^[^:]*: /, ''));
});

/* Of tables that ask in a cell where the page is and who is signed in, too. */
test('each table of the pages of a planner is saved', async ({ page, signedIn }) => {
  await signedIn('Amara Okafor', '/plan');
  await page.getByText('Show as a table').click();
  const cluster = await page.getByRole('link', { name: 'Look closer at Millbrook' }).getAttribute('href');
  const level = await page
    .getByRole('rowheader')
    .getByRole('link', { name: 'Universal', exact: true })
    .getAttribute('href');
  for (const path of ['/plan', '/plan/roles', cluster!, level!]) {
    await page.goto(path);
    await expect(page.getByRole('table').first()).toBeVisible();
    await expect(page.getByText('Loading …')).toHaveCount(0);
    for (const closed of await page.locator('main details:not([open]):has(table) > summary').all())
      await closed.click();
    for (const table of await page.getByRole('table').all()) {
      const caption = await table.locator('caption').innerText();
      const { rows } = await saved(
        page,
        page.getByRole('button', { name: `Download as CSV: ${caption}`, exact: true }),
      );
      expect(rows.length, `${path}: ${caption}`).toBeGreaterThan(1);
      expect(rows[1]![0], `${path}: ${caption}`).not.toBe('');
    }
  }
});

/* Every table on these pages, whatever it is of: each cell of the file is what its cell on the screen says. */
const PAGES: [string, string][] = [
  ['Tomasz Wiśniewski', '/desk/staff-lists'],
  ['Tomasz Wiśniewski', '/desk/sharing'],
  ['Tomasz Wiśniewski', '/desk/retention'],
  ['Tomasz Wiśniewski', '/desk/sites'],
  ['Tomasz Wiśniewski', '/desk/corrections?all=yes'],
  ['Thu Nguyễn', '/profile/who-looked'],
  ['Thu Nguyễn', '/profile/record'],
  ['Thu Nguyễn', '/profile/everything'],
  ['Thu Nguyễn', '/profile/corrections'],
];

for (const [name, path] of PAGES)
  test(`each table of ${path} is saved as it is shown`, async ({ signedIn }) => {
    const page = await signedIn(name, path);
    await expect(page.getByRole('table').first()).toBeVisible();
    await expect(page.getByText('Loading …')).toHaveCount(0);
    // Chromium lets a page save ten files in quick succession.
    const tables = (await page.getByRole('table').all()).slice(0, 10);
    for (const table of tables) {
      const caption = await table.locator('caption').innerText();
      const called = new RegExp(`^Download (all )?as CSV ?: ${caption.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
      const save = page.getByRole('button', { name: called });
      const [columns, ...rows] = (await saved(page, save)).rows;
      const shown = await rowsShown(table);
      const isWhole = (await save.innerText()).startsWith('Download all');
      expect(isWhole ? rows.length > shown.length : rows.length === shown.length, caption).toBe(true);
      const headings = (await table.getByRole('columnheader').allInnerTexts()).map((text) => text.trim());
      for (const [at, row] of rows.slice(0, shown.length).entries())
        for (const [column, cell] of row.entries()) {
          const place = headings.indexOf(columns![column]!);
          if (place >= 0) expect(asFile(shown[at]![place]!), `${caption}: ${columns![column]}`).toBe(asFile(cell));
        }
    }
  });

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/* Days as a file writes them, and words without what stands between their blocks. */
const asFile = (text: string) =>
  text
    .replace(
      /\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})(?: at (\d\d:\d\d))?/g,
      (whole, day: string, month: string, year: string, time?: string) =>
        MONTHS.includes(month)
          ? `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}${time ? ` ${time}` : ''}`
          : whole,
    )
    .replace(/(\d\d:\d\d):\d\d\b/g, '$1')
    .replace(/[;\s→]+/g, ' ')
    .trim();
