import type { Page } from '@playwright/test';

/** Margaret Hollis, who leads the team at Millbrook, on one of her pages. */
export const asMargaret = async (signedIn: (name: string) => Promise<Page>, way: string) => {
  const page = await signedIn('Margaret Hollis');
  await page.getByRole('navigation', { name: 'Your pages' }).getByRole('link', { name: way }).click();
  return page;
};

/** What a page shows of one person, or of one line of a record, by its heading. */
export const person = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
