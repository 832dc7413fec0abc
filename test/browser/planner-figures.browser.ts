import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import type { Client } from 'pg';
import { expect, expectAccessible, test } from './site.js';

const clusters = (page: Page) => page.getByRole('table', { name: /by cluster/ });

/* The file as rows of cells. */
async function downloaded(page: Page): Promise<string[][]> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Download as CSV ?: Held of required heads by cluster/ }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('required-against-held-2026-11-02.csv');
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  return parse(text, { bom: true });
}

/* Every number of a cell on the screen, as a file would write it. */
const numbersIn = (text: string) =>
  (
    text
      .replaceAll('−', '-')
      .replaceAll(/(\d),(\d{3})/g, '$1$2')
      .match(/-?\d+(\.\d+)?/g) ?? []
  ).map(Number);

async function onScreen(page: Page): Promise<Map<string, number[]>> {
  const levels = (await clusters(page).getByRole('columnheader').allInnerTexts()).slice(1);
  const cells = new Map<string, number[]>();
  for (const row of (await clusters(page).getByRole('row').all()).slice(1)) {
    const place = (await row.getByRole('rowheader').getByRole('link').innerText()).trim();
    const texts = await row.getByRole('cell').allInnerTexts();
    texts.forEach((text, at) => cells.set(`${place} | ${levels[at]!.trim()}`, numbersIn(text)));
  }
  return cells;
}

const demoOnly = `partnership_id = (select id from partnership where key = 'demo')`;

/* Takes the exact figures grant away for as long as something is tried. */
async function withoutExactFigures(database: Client, tryThis: () => Promise<void>) {
  const setEnd = (end: string | null) =>
    database.query(`update access_grant set valid_until = $1 where kind = 'EXACT_FIGURES' and ${demoOnly}`, [end]);
  await setEnd('2024-01-02');
  try {
    await tryThis();
  } finally {
    await setEnd(null);
  }
}

/* With her grant of this kind for the area of Millbrook alone. */
async function inTheAreaOfMillbrook(database: Client, kind: string, tryThis: () => Promise<void>) {
  const give = (area: string) =>
    database.query(`update access_grant set area_id = (${area}) where kind = $1 and ${demoOnly}`, [kind]);
  await give(`select area_id from cluster where name = 'Millbrook' and ${demoOnly}`);
  try {
    await tryThis();
  } finally {
    await give('null');
  }
}

test('the file holds every number of the screen and no other', async ({ page, signedIn }) => {
  await signedIn('Amara Okafor', '/plan');
  await expect(clusters(page)).toBeVisible();
  const [columns, ...rows] = await downloaded(page);
  expect(columns!.slice(0, 10)).toEqual([
    ...['location', 'need level', 'held heads', 'required heads', 'difference heads', 'held FTE', 'required FTE'],
    ...['difference FTE', 'share short %', 'close enough'],
  ]);
  const shown = await onScreen(page);
  expect(shown.size).toBe(78);
  const ofClusters = rows.filter(([place]) => place !== 'the whole partnership');
  expect(ofClusters).toHaveLength(78);
  for (const [place, level, ...cells] of ofClusters) {
    const share = Number(cells[6]) > 0 ? [Number(cells[6])] : [];
    expect([...cells.slice(0, 6).map(Number), ...share], `${place} | ${level}`).toEqual(
      shown.get(`${place} | ${level}`),
    );
    expect(cells.slice(8)).toEqual([
      '10',
      '2026-11-02',
      'everything known now',
      'by what families need',
      'exact: not for publication',
    ]);
  }
  expect(rows.find(([place, level]) => place === 'Quarry Hill' && level === 'Universal')!.slice(2, 10)).toEqual([
    ...['9', '24', '-15', '8.62', '24', '-15.38', '64.1', 'no'],
  ]);
  expect(rows.slice(0, 3).map(([, level, held, required]) => [level, held, required])).toEqual([
    ['Universal', '497', '394'],
    ['Universal plus', '185', '146'],
    ['Universal partnership plus', '97', '81'],
  ]);
});

test('rows are sorted by their headings, on a phone too, and the file keeps the order @phone', async ({
  page,
  signedIn,
}) => {
  await signedIn('Amara Okafor', '/plan');
  const heading = clusters(page).getByRole('columnheader', { name: 'Universal', exact: false }).first();
  const places = clusters(page).getByRole('rowheader').getByRole('link');
  await expect(places.first()).toHaveText('Alderbeck');
  await expect(heading).toHaveAttribute('aria-sort', 'none');
  const byUniversal = clusters(page).getByRole('button', {
    name: 'Sort by Universal, how much is missing',
    exact: true,
  });
  await byUniversal.click();
  await expect(places.first()).toHaveText('Quarry Hill');
  await expect(heading).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByText('Sorted by Universal, how much is missing, descending')).toBeAttached();
  expect((await downloaded(page)).slice(4).find(([, level]) => level === 'Universal')![0]).toBe('Quarry Hill');
  await page.getByRole('link', { name: 'Look closer at Quarry Hill' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Quarry Hill' })).toBeVisible();
  await page.goBack();
  await expect(places.first()).toHaveText('Quarry Hill');
  await clusters(page).getByRole('button', { name: 'Cluster', exact: true }).click();
  await expect(places.first()).toHaveText('Alderbeck');
  await expect(byUniversal).toBeInViewport();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Look closer at Millbrook' }).click();
  await expect(page.getByRole('region', { name: 'By agency' }).getByRole('columnheader')).toHaveCount(4);
  const headings = page.getByRole('region', { name: 'By agency' }).getByRole('columnheader');
  await expect(headings.getByRole('button')).toHaveCount(0);
});

test('a name that begins like a formula is text in the file', async ({ page, signedIn, database }) => {
  const rename = (from: string, to: string) =>
    database.query(`update cluster set name = $2 where name = $1 and ${demoOnly}`, [from, to]);
  await rename('Alderbeck', '=1+1');
  try {
    await signedIn('Amara Okafor', '/plan');
    await expect(clusters(page).getByRole('link', { name: '=1+1' })).toBeVisible();
    const places = (await downloaded(page)).map(([place]) => place);
    expect(places).toContain("'=1+1");
    expect(places).not.toContain('=1+1');
  } finally {
    await rename('=1+1', 'Alderbeck');
  }
});

test('without the exact figures grant every number is hidden, on the screen and in the file, and the page says why', async ({
  page,
  signedIn,
  database,
}) => {
  await withoutExactFigures(database, async () => {
    await signedIn('Amara Okafor', '/plan');
    await expect(page.getByText('The numbers on this page are hidden.')).toBeVisible();
    await expect(
      page.getByText('You do not have the exact figures grant for all that is counted here, so the verdict is hidden.'),
    ).toBeVisible();
    const row = clusters(page).getByRole('row', { name: /^Quarry Hill/ });
    for (const text of await row.getByRole('cell').allInnerTexts()) expect(text.trim()).toMatch(/^hidden$/);
    await expectAccessible(page);
    const [, ...rows] = await downloaded(page);
    expect(rows).toHaveLength(81);
    for (const [, , ...cells] of rows) expect(cells.slice(0, 8)).toEqual(Array(8).fill('hidden'));
    await row.getByRole('link', { name: 'Quarry Hill' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Quarry Hill' })).toBeVisible();
    await expectAccessible(page);
    await page.goto('/plan/roles');
    await expect(
      page.getByText('You do not have the exact figures grant for all that is counted here, so it is hidden.'),
    ).toBeVisible();
    await expectAccessible(page);
  });
});

test('a planner of one area sees its clusters alone, and the page says which place it is of', async ({
  page,
  signedIn,
  database,
}) => {
  await inTheAreaOfMillbrook(database, 'PLANNER', async () => {
    await signedIn('Amara Okafor', '/plan');
    await expect(page.getByRole('heading', { name: 'The areas you plan for, by need level' })).toBeVisible();
    await expect(clusters(page).getByRole('rowheader').getByRole('link')).toHaveText([
      ...['Ashby Vale', 'Copperfield', 'Eastmere', 'Millbrook', 'Sallow Green'],
    ]);
    await expectAccessible(page);
  });
});

test('whoever sees the figures of one area exactly is told so on the page and in the file, though others are hidden', async ({
  page,
  signedIn,
  database,
}) => {
  await inTheAreaOfMillbrook(database, 'EXACT_FIGURES', async () => {
    await signedIn('Amara Okafor', '/plan');
    await expect(page.getByText('Exact: not for publication.')).toBeVisible();
    const [, ...rows] = await downloaded(page);
    expect(new Set(rows.map((cells) => cells.at(-1)))).toEqual(new Set(['exact: not for publication']));
    expect(new Set(rows.map(([, , held]) => held === 'hidden'))).toEqual(new Set([true, false]));
  });
});

test('the neighbour’s planner sees her own partnership and nothing of this one', async ({ page, signedIn }) => {
  await signedIn('Gwen Pritchard', '/plan');
  await expect(clusters(page).getByRole('rowheader')).toHaveCount(4);
  await expect(page.getByText('Millbrook')).toHaveCount(0);
  await expect(page.getByText('Quarry Hill')).toHaveCount(0);
  await expectAccessible(page);
});

test('who plans nothing is told that this is not for them, a steward too', async ({ page, signedIn }) => {
  await signedIn('Tomasz Wiśniewski', '/plan');
  await expect(page.getByText('tell whoever looks after Trivium in your partnership', { exact: false })).toBeVisible();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Thu Nguyễn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('10 of the 16');
  await page.goto('/plan');
  await expect(page.getByText('This page is for planners.', { exact: false })).toBeVisible();
  await expectAccessible(page);
});
