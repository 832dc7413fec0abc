/** Stories in Chromium, on the real API and database. Arguments go to Playwright; --install gets the browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ready, root, run } from './ready.mjs';
import { onTestServer } from './test-server.mjs';

// The shell is Chromium without its windows: a third less work for the machine.
const SHELL = 'chromium-headless-shell';
const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome'];
const PLACES = [process.env.CHROMIUM_PATH, ...NAMES.map((name) => `/usr/bin/${name}`)];
const PLAYWRIGHT = [join(root, 'node_modules/@playwright/test/cli.js'), 'test', '-c', join(root, 'test/browser')];
const HOW = 'On Debian: npm run test:browser -- --install. Elsewhere set CHROMIUM_PATH to a Chromium or Chrome.';

if (process.argv[1] === import.meta.filename) await alone(process.argv.slice(2));

async function alone(args) {
  if (args[0] === '--install') return install();
  ready();
  await onTestServer((node) => browserStories(node, args));
}

/** Runs them where there is a browser, and says plainly where there is none. Answers with the exit code. */
export function browserStories(node, args = []) {
  const chromium = PLACES.find((path) => path && existsSync(path));
  if (chromium) return node([...PLAYWRIGHT, ...args], { CHROMIUM_PATH: chromium });
  console.log(`\nThe browser stories were SKIPPED: there is no Chromium here. ${HOW}`);
  return 0;
}

function install() {
  const [command, ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', 'apt-get'];
  const failure = 'Chromium could not be installed. Is this Debian, with its packages within reach?';
  run(command, [...before, 'update', '--quiet'], failure);
  run(command, [...before, 'install', '--yes', '--quiet', '--no-install-recommends', SHELL], failure);
}
