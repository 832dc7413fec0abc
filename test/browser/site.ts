import { expect, type Page, test as base } from '@playwright/test';
import axe from 'axe-core';
import pg from 'pg';
import type { Site } from '../support/site.js';

// The server runs as it was built: its decorators need the compiler that built it.
const { startSite } = (await import(
  new URL('../../dist/test/support/site.js', import.meta.url).href
)) as typeof import('../support/site.js');

interface ForOneTest {
  /** A page signed in as one of the demo people, by the name that the sign-in page shows, opened at this path. */
  signedIn: (name: string, path?: string) => Promise<Page>;
}

interface ForOneWorker {
  site: Site;
  database: pg.Client;
}

/** Each worker has a site with a demo of its own; pages open on it by path. */
export const test = base.extend<ForOneTest, ForOneWorker>({
  site: [
    async ({}, use) => {
      const site = await startSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  database: [
    async ({ site }, use) => {
      const client = new pg.Client({ connectionString: site.databaseUrl });
      await client.connect();
      await use(client);
      await client.end();
    },
    { scope: 'worker' },
  ],
  baseURL: ({ site }, use) => use(site.url),
  signedIn: async ({ page, context, site }, use) =>
    use(async (name, path = '/') => {
      await context.clearCookies();
      await context.addCookies([await site.signIn(name)]);
      await page.goto(path);
      return page;
    }),
});

export { expect };

/**
 * No violation of WCAG 2.2 A or AA that axe can find, nor of its best practices; and no scrolling sideways. Contrast, which takes
 * most of the time, is looked at on the desktop: colours are the same on a phone.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const desktop = test.info().project.name === 'desktop';
  const found = await page.evaluate(async (contrast) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: contrast } },
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, desktop);
  expect(found).toEqual([]);
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide, 'scrolls sideways').toBeLessThanOrEqual(screen!);
}
