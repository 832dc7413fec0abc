import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import type axe from 'axe-core';
import pg from 'pg';
import type { Site } from '../support/site.js';

// The server runs as it was built: its decorators need the compiler that built it.
const { startSite } = (await import(
  new URL('../../dist/test/support/site.js', import.meta.url).href
)) as typeof import('../support/site.js');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/* One for all stories of a worker: what the browser has loaded and compiled of the pages stays, all that a story leaves does not. */
let shared: BrowserContext | undefined;

/* What may differ where elements move, hide or scroll. */
const OF_LAYOUT = [
  'target-size',
  'scrollable-region-focusable',
  'aria-hidden-focus',
  'button-name',
  'label',
  'link-name',
];

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
  context: async ({ browser, javaScriptEnabled }, use) => {
    const context = javaScriptEnabled ? (shared ??= await browser.newContext()) : await browser.newContext();
    await use(context);
    await Promise.all(context.pages().map((open) => open.close()));
  },
  page: async ({ context, site }, use) => {
    const page = await context.newPage();
    await use(page);
    await context.setOffline(false);
    await context.clearCookies();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'local_storage' });
  },
  baseURL: ({ site }, use) => use(site.url),
  signedIn: async ({ page, context, site }, use) =>
    use(async (name, path = '/') => {
      await context.addCookies([await site.signIn(name)]);
      await page.goto(path);
      return page;
    }),
});

export { expect };

/**
 * No violation of WCAG 2.2 A or AA that axe can find, nor of its best practices; and no scrolling sideways. A phone shows the same
 * elements and colours, so there it is looked at what the layout decides alone.
 */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const rules = test.info().project.name === 'phone' ? OF_LAYOUT : null;
  const found = await page.evaluate(async (rules) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: { type: 'rule', values: rules } } : { rules: { 'target-size': { enabled: true } } }),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, rules);
  expect(found).toEqual([]);
  const [wide, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(wide, 'scrolls sideways').toBeLessThanOrEqual(screen!);
}
