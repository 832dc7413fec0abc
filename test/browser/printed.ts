import { expect, type Locator, type Page } from '@playwright/test';

/** Pressed to be printed, the page has all of these rows on paper, and nothing that only a screen can press. */
export async function expectPrintedWhole(page: Page, tables: [Locator, number][]): Promise<void> {
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.locator('body[data-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  for (const [table, rows] of tables) await expect(table.getByRole('row')).toHaveCount(rows + 1);
  for (const pressed of [/^Say so/, /^Older/, /^Download/, /^Show the next/])
    await expect(page.getByRole('link', { name: pressed }).or(page.getByRole('button', { name: pressed }))).toHaveCount(
      0,
    );
  await expect(page.getByText(/^These are \d+ rows of more/)).toHaveCount(0);
  await page.emulateMedia({ media: null });
}
