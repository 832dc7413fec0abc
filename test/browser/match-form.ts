import type { Page } from '@playwright/test';
import { expect } from './site.js';

/** Fills in the form and asks. */
export async function ask(page: Page, level: string, cluster: string) {
  await page.getByRole('radio', { name: level, exact: true }).check();
  await page.getByLabel('Where does the family live?').selectOption(cluster);
  await page.getByRole('button', { name: 'Show who can help' }).click();
  await expect(page.getByRole('heading', { level: 2, name: `${level} in ${cluster}` })).toBeVisible();
}
