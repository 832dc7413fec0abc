import type { Page } from '@playwright/test';

/** Opens the choice of what a planner's page shows, where it is closed. */
export async function change(page: Page) {
  const show = page.getByRole('button', { name: 'Show' });
  if (!(await show.isVisible())) await page.getByText(/: change$/).click();
}
