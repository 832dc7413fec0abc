import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import type axe from 'axe-core';
import pg from 'pg';
import type { Site } from '../support/site.js';

// The server runs as it was built: its decorators need the compiler that built it.
const { startSite } = (await import(
  new URL('../../dist/test/support/site.js', import.meta.url).href
)) as typeof import('../support/site.js');

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/* One for all stories of a worker, with a page that stays open: so one process of the browser goes on, with all that it has compiled. */
let shared: Promise<BrowserContext> | undefined;

async function sharedContext(browser: Browser, url: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  await (await context.newPage()).goto(`${url}/health/live`);
  return context;
}

/* What WCAG asks to be enough without scrolling sideways: 1280 pixels at 400%. */
const NARROW = { width: 320, height: 640 };

/* What may differ where elements move, hide or scroll: the elements and their colours are those of the wide page. */
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
  context: async ({ browser, javaScriptEnabled, site }, use) => {
    const context = await (javaScriptEnabled ? (shared ??= sharedContext(browser, site.url)) : browser.newContext());
    const staying = context.pages();
    await use(context);
    await Promise.all(context.pages().map((open) => staying.includes(open) || open.close()));
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

/** No violation of WCAG 2.2 A or AA that axe can find, nor of its best practices; and no scrolling sideways: wide, and narrow as a phone. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  await expectNoViolation(page, { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false } } });
  // Of texts that look alike one: a page with a thousand figures has a few dozen looks.
  await page.evaluate(markEachLook);
  await expectNoViolation(page, { runOnly: { type: 'rule', values: ['color-contrast'] } }, '[data-look]');
  const wide = page.viewportSize()!;
  if (wide.width <= NARROW.width) return;
  await page.setViewportSize(NARROW);
  await page.evaluate(drawnAgain);
  // What sticks to the edge covers something else at each moment of scrolling.
  const stick = (position: string) =>
    page.evaluate(
      (to) => document.querySelectorAll<HTMLElement>('.tv-bar').forEach(({ style }) => (style.position = to)),
      position,
    );
  await stick('static');
  await expectNoViolation(page, { runOnly: { type: 'rule', values: OF_LAYOUT } });
  await stick('');
  await page.setViewportSize(wide);
}

/* What a page draws otherwise when it is narrow is drawn one frame after the size has changed. */
const drawnAgain = () =>
  new Promise<void>((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn))));

/* Marks the first text of each look: its colours, those behind it, how far it is seen through, its size and weight, and the
   classes that may place it elsewhere; and each field, whatever is typed in it. */
function markEachLook(): void {
  const behind = (element: Element | null): string => {
    if (!element) return '';
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const isSeenThrough = backgroundColor === 'rgba(0, 0, 0, 0)' && backgroundImage === 'none';
    return isSeenThrough ? behind(element.parentElement) : `${backgroundColor} ${backgroundImage}`;
  };
  const opacityOf = (element: Element | null): number =>
    element ? Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement) : 1;
  const isField = (element: Element) => element.matches('input, select, textarea');
  const hasText = ({ childNodes }: Element) =>
    [...childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent!.trim());
  document.querySelectorAll('[data-look]').forEach((marked) => marked.removeAttribute('data-look'));
  const looks = new Set<string>();
  for (const element of document.body.querySelectorAll('*')) {
    if (!element.checkVisibility() || (!isField(element) && !hasText(element))) continue;
    const { color, fill, fontSize, fontWeight, visibility } = getComputedStyle(element);
    const classes = `${element.tagName} ${element.getAttribute('class')}`;
    const look = [color, fill, fontSize, fontWeight, opacityOf(element), visibility, classes, behind(element)].join();
    if (isField(element) || !looks.has(look)) element.setAttribute('data-look', '');
    looks.add(look);
  }
}

async function expectNoViolation(page: Page, options: axe.RunOptions, within?: string): Promise<void> {
  const found = await page.evaluate(
    async ({ options, within }) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within ?? document, options);
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
      );
    },
    { options: { resultTypes: ['violations'], ...options } as axe.RunOptions, within },
  );
  expect(found).toEqual([]);
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content, `scrolls sideways at ${screen} pixels`).toBeLessThanOrEqual(screen!);
  expect(await page.evaluate(smallForAFinger), 'too small for a finger').toEqual([]);
}

/* Where a finger points: links and buttons that stand by themselves, lower than 44 pixels. One within a sentence keeps its line. */
function smallForAFinger(): string[] {
  if (!matchMedia('(pointer: coarse)').matches) return [];
  const isAlone = ({ parentElement }: Element) =>
    [...parentElement!.childNodes].every(({ nodeType, textContent }) => nodeType === 1 || !textContent!.trim());
  return [...document.querySelectorAll('main :is(a, button):not(.govuk-error-summary *)')]
    .filter((one) => {
      const { height } = one.getBoundingClientRect();
      return height > 1 && height < 43.5 && isAlone(one);
    })
    .map(({ outerHTML }) => outerHTML);
}
