import { defineConfig, devices } from '@playwright/test';

const browser = {
  launchOptions: {
    executablePath: process.env.CHROMIUM_PATH,
    args: ['--no-sandbox', '--disable-background-networking'],
  },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
};

/** Stories in a real browser, on the real API and database; run them with `npm run test:browser`. */
export default defineConfig({
  testDir: import.meta.dirname,
  testMatch: '*.browser.ts',
  outputDir: '../../dist/browser-failures',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  // What takes a finger, and what is for a desk, stays with the device it is for.
  projects: [
    { name: 'desktop', grepInvert: /@touch/, use: { ...devices['Desktop Chrome'], ...browser } },
    {
      name: 'phone',
      grepInvert: /@desk/,
      use: { ...devices['Pixel 7'], ...browser, viewport: { width: 320, height: 640 } },
    },
  ],
});
