import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { readDotEnv, ready, root } from './ready.mjs';

/** `npm start`, begun anew whenever a source changes. */
const WATCHED = ['apps', 'libs', 'seeds', 'migrations'];
const QUIET_MS = 300;

let server;
let waiting;

readDotEnv();
ready();
begin();
for (const folder of WATCHED) watch(join(root, folder), { recursive: true }, changed);

function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(async () => {
    console.log('\nChanged: starting anew …');
    const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status !== 0) return;
    await stopped();
    begin();
  }, QUIET_MS);
}

function begin() {
  server = spawn(process.execPath, [join(root, 'dist/apps/api/src/start.js')], { cwd: root, stdio: 'inherit' });
}

function stopped() {
  if (server.exitCode !== null) return undefined;
  server.kill('SIGTERM');
  return new Promise((resolve) => server.once('exit', resolve));
}
