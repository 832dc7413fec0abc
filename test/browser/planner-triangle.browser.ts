import type { Page } from '@playwright/test';
import { change } from './plan-form.js';
import { expect, expectAccessible, test } from './site.js';

const figure = (page: Page) => page.getByRole('figure');
const blocks = (page: Page) => figure(page).locator('a.tv-triangle__block');
const line = (page: Page) => figure(page).locator('p.tv-triangle__line');
const stop = (page: Page) => figure(page).getByRole('link', { name: /Arrow keys go from block to block/ });
const badges = (page: Page) => figure(page).locator('[data-badge]');
const table = (page: Page) =>
  figure(page).getByRole('table', { name: /^Needed and held in every cluster, at every level/ });
const list = (page: Page) => page.getByRole('region', { name: 'The worst shortfalls' }).getByRole('listitem');

async function at(page: Page, path: string) {
  await page.goto(path);
  await expect(figure(page)).toBeVisible();
}

/* How much of the picture a shape takes, from its corners. */
const areasOf = (page: Page) =>
  blocks(page).evaluateAll((links) =>
    links.map((link) => {
      const corners = [...link.querySelector('polygon')!.points].map(({ x, y }) => [x, y] as const);
      return Math.abs(
        corners.reduce((sum, [x, y], at) => {
          const [nextX, nextY] = corners[(at + 1) % corners.length]!;
          return sum + (x * nextY - nextX * y) / 2;
        }, 0),
      );
    }),
  );

test.describe('the triangle', () => {
  test.beforeEach(async ({ page, signedIn }) => {
    await signedIn('Amara Okafor', '/plan');
    await expect(figure(page)).toBeVisible();
  });

  test('draws what the answer says, block by block; the table says the same', async ({ page }) => {
    await expect(figure(page)).toHaveAccessibleName(
      /^No: on 2 November 2026, 2 of 25 clusters of the whole partnership do not have enough people/,
    );
    await expect(blocks(page)).toHaveCount(75);
    await expect(figure(page).locator('.tv-triangle__outline')).toHaveCount(2);
    await figure(page).getByText('Show as a table').click();
    const rows = table(page).getByRole('row');
    await expect(rows).toHaveCount(76);
    await expect(rows.filter({ hasText: /% of FTE short/ }).filter({ hasNotText: 'Close enough' })).toHaveText([
      /^MillbrookEastUniversal partnership plus43\.6 full-time00 full-time 100% of FTE short$/,
      /^Quarry HillSouthUniversal2424 full-time98\.62 full-time 64\.1% of FTE short$/,
    ]);
    // The first shape of a link is its whole block; in the table the blocks stand in the order in which they are drawn.
    const needed = await rows.evaluateAll((all) =>
      all.slice(1).map((row) => parseFloat(row.querySelectorAll('.tv-cell__second')[0]!.textContent!)),
    );
    const all = needed.reduce((sum, fte) => sum + fte, 0);
    expect(all).toBeCloseTo(619.76, 1);
    const states = await rows.evaluateAll((all) => all.slice(1).map((row) => row.textContent!));
    (await areasOf(page)).forEach((area, at) => {
      expect(area / ((540 * 512) / 2), states[at]).toBeCloseTo(needed[at]! / all, 3);
    });
    await expectAccessible(page);
  });

  test('the numbers on its blocks are those of the list', async ({ page }) => {
    await expect(badges(page)).toHaveText([/^10 of 4Millbrook$/, /^29 of 24/]);
    await expect(list(page).nth(0)).toContainText('1 Short Millbrook');
    await expect(list(page).nth(1)).toContainText('2 Short Quarry Hill');
    await at(page, '/plan?on=2027-06-15');
    await expect(page.getByText('This day is to come: if nobody trains again.')).toBeVisible();
    await expect(badges(page)).toHaveCount(3);
    const [, enough] = (await page.getByText(/checks would have enough/).innerText()).match(/^(\d+) of 75/)!;
    const short = 75 - Number(enough);
    expect(short).toBeGreaterThan(8);
    await expect(figure(page).locator('.tv-triangle__outline')).toHaveCount(short);
    for (const badge of await badges(page).all()) {
      const [, number, place] = (await badge.textContent())!.match(/^(\d)\d+ of \d+(.*)$/)!;
      await expect(list(page).nth(Number(number) - 1)).toContainText(`${number} Short ${place}`);
    }
    await expectAccessible(page);
  });

  test('one stop of the keyboard, arrows from block to block, Enter to the cluster', async ({ page }) => {
    await stop(page).focus();
    await expect(line(page)).toContainText('Millbrook (East), Universal partnership plus: 0 of 4 people');
    await expect(line(page)).toContainText('100% of FTE short');
    await page.keyboard.press('PageDown');
    await expect(line(page)).toContainText(', Universal plus:');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('End');
    await expect(line(page)).toContainText('(West), Universal:');
    await page.keyboard.press('ArrowLeft');
    await expect(line(page)).toContainText('(South), Universal:');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await expect(line(page)).toContainText('(Centre), Universal:');
    const said = await line(page).locator('strong').innerText();
    await expect(stop(page)).toHaveAccessibleName(new RegExp(`^${said} \\(Centre\\), Universal: `));
    await page.keyboard.press('Tab');
    await expect(line(page).getByRole('link', { name: 'Look closer' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(line(page)).toContainText(said);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: said })).toBeFocused();
    expect(page.url()).toContain('level=');
  });

  test('a block leads to its cluster, and the mouse is told what it is at', async ({ page }) => {
    await blocks(page).last().hover();
    await expect(line(page)).toContainText('(West), Universal:');
    const place = await line(page).locator('strong').innerText();
    await blocks(page).last().click();
    await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
  });

  test('where people suffice and their hours do not, it says so', async ({ page }) => {
    await figure(page).getByText('Show as a table').click();
    const holly = table(page).getByRole('row', { name: /^Holly Green Centre Universal 19/ });
    await expect(holly).toContainText('Close enough: 4.6% of FTE short');
    await blocks(page)
      .nth((await holly.evaluate((row: HTMLTableRowElement) => row.sectionRowIndex)) as number)
      .hover();
    await expect(line(page)).toContainText(
      '20 people, but 17.38 of the 18.22 full-time needed. Close enough: 4.6% of FTE short.',
    );
  });

  test('with a need level chosen the others only keep their places', async ({ page }) => {
    await change(page);
    await page.getByRole('combobox', { name: 'Need level' }).selectOption('Universal plus');
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(figure(page)).toContainText('Universalnot chosen');
    await expect(blocks(page)).toHaveCount(25);
    await expect(figure(page).locator('.tv-triangle__aside')).toHaveCount(50);
    await expect(badges(page)).toHaveCount(0);
    await expect(figure(page)).toHaveAccessibleName(/^Yes: .* has enough people at Universal plus/);
    await stop(page).focus();
    await page.keyboard.press('PageDown');
    await expect(line(page)).toContainText(', Universal plus:');
    await expectAccessible(page);
  });

  test('on paper the plan is two sheets, and the table of the triangle comes first', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(table(page)).toBeVisible();
    const [ofTable, ofPicture] = [
      await table(page).boundingBox(),
      await figure(page).locator('.tv-triangle__picture').boundingBox(),
    ];
    expect(ofTable!.y).toBeLessThan(ofPicture!.y);
    await page.emulateMedia({ media: null });
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(sheets).toHaveLength(2);
  });
});

test('on a phone it has badges alone, levels to press, and the list at once @phone', async ({ page, signedIn }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signedIn('Amara Okafor', '/plan');
  await expect(figure(page)).toBeVisible();
  expect((await figure(page).locator('.tv-triangle__picture').boundingBox())!.width).toBe(330);
  await expect(blocks(page)).toHaveCount(0);
  await expect(badges(page)).toHaveText(['1', '2']);
  const after = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(after[after.indexOf('What families need, and how much of it is there') + 1]).toBe('The worst shortfalls');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await figure(page).locator('.tv-triangle__press').last().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Universal', exact: true })).toBeVisible();
});

test('what is hidden has dots and one size, and nothing true is sent', async ({ page, signedIn, database }) => {
  const ends = (end: string | null) =>
    database.query(
      `update access_grant set valid_until = $1 where kind = 'EXACT_FIGURES' and partnership_id = (select id from partnership where key = 'demo')`,
      [end],
    );
  await ends('2024-01-02');
  try {
    const answers: string[] = [];
    page.on('response', async (response) => {
      if (response.url().endsWith('/graphql')) answers.push(await response.text());
    });
    await signedIn('Amara Okafor', '/plan');
    await expect(figure(page)).toContainText('Sizes are not shown');
    await expect(blocks(page)).toHaveCount(75);
    await expect(figure(page).locator('.tv-triangle__outline, .tv-triangle__held, [data-badge]')).toHaveCount(0);
    const areas = await areasOf(page);
    for (const area of areas) expect(area).toBeCloseTo((540 * 512) / 2 / 75, -1);
    expect(answers.join()).not.toMatch(/"(numerator|base|percent|difference|shortfallPercent)":\d/);
    await expectAccessible(page);
  } finally {
    await ends(null);
  }
});
