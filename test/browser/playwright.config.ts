import { defineConfig, devices } from '@playwright/test';

const browser = {
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
  },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
};

/** Stories in a real browser, on the real API and database; run them with `npm run test:browser`. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.browser.ts',
  globalSetup: '../../dist/test/support/templates.js',
  outputDir: '../../dist/browser-failures',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { screenshot: 'only-on-failure' },
  // @touch and @desk are for the one device; @once ends alike on both, on a page that other stories see on the phone.
  projects: [
    { name: 'desktop', grepInvert: /@touch/, use: { ...devices['Desktop Chrome'], ...browser } },
    {
      name: 'phone',
      grepInvert: /@desk|@once/,
      use: { ...devices['Pixel 7'], ...browser, viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
    },
  ],
});
