import type { Page } from '@playwright/test';

/** Sends a staff list of the sample trust from the page of lists. */
export async function send(page: Page, list: string) {
  await page.getByLabel('Whose list is it?').selectOption({ label: 'Sample Community NHS Trust' });
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.getByLabel('The file').setInputFiles(file);
  await page.getByRole('button', { name: 'See what it would change' }).click();
}
