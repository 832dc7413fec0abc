import { defineConfig, devices } from '@playwright/test';

const browser = {
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu', '--process-per-site'],
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
  // Every page is looked at narrow too (expectAccessible); @phone are the stories that a device with a touch screen tells as well.
  projects: [
    { name: 'desktop', grepInvert: /@touch/, use: { ...devices['Desktop Chrome'], ...browser } },
    {
      name: 'phone',
      grep: /@phone|@touch/,
      use: { ...devices['Pixel 7'], ...browser, viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
    },
  ],
});
