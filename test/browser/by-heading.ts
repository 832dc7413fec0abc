import type { Page } from '@playwright/test';

/** What a page shows of one person, or of one line of a record, by its heading. */
export const person = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
