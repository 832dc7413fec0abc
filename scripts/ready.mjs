/** Makes a fresh clone ready to run: installs what is missing and builds what changed. Uses Node alone. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const OLDEST = [20, 19];

/** What `.env` says counts where the environment says nothing; `.env.example` lists what may stand there. */
export function readDotEnv() {
  if (existsSync(join(root, '.env'))) process.loadEnvFile(join(root, '.env'));
}

/** With `web: false` the pages stay as they are: writing the schema that they are checked against must not wait for them. */
export function ready({ web = true } = {}) {
  refuseOldNode();
  if (!installed()) {
    refuseLink(join(root, 'node_modules'));
    console.log('Installing what is missing (this takes a minute the first time) …');
    run(
      'npm',
      ['ci', '--include=dev', '--no-audit', '--no-fund'],
      'The packages could not be installed. Is the npm registry reachable?',
    );
  }
  build(SERVER);
  if (web) build(WEB);
}

const SERVER = {
  script: 'build:server',
  stamp: join(root, 'dist', '.built'),
  sources: ['apps', 'libs', 'seeds', 'test', 'bench', '.swcrc'],
};
const WEB = { script: 'build:web', stamp: join(root, 'dist', '.built-web'), sources: ['apps/web', 'schema.graphql'] };

function build({ script, stamp, sources }) {
  if (built(stamp, sources)) return;
  run('npm', ['run', '--silent', script], 'The build failed; what is wrong is named above.', { quiet: true });
  writeFileSync(stamp, '');
}

/* Built when nothing it was built from is newer; a lib’s SQL is read as it stands. */
function built(stamp, sources) {
  if (!existsSync(stamp)) return false;
  const { mtimeMs } = statSync(stamp);
  return sources.every((source) => olderThan(join(root, source), mtimeMs));
}

function olderThan(path, time) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return true;
  if (found.mtimeMs > time) return false;
  return !found.isDirectory() || readdirSync(path).every((name) => name === 'sql' || olderThan(join(path, name), time));
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  stop(`Trivium needs Node ${OLDEST.join('.')} or later; this is ${process.versions.node}.`);
}

/* npm would empty the folder that the link points at, which is somebody else’s. */
function refuseLink(path) {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  stop(
    'node_modules is a link to a folder that lacks what package-lock.json asks for. Run `npm ci` there, or remove the link.',
  );
}

/* npm writes what it installed into node_modules/.package-lock.json; it is right when every package we ask for is there. */
function installed() {
  const kept = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(kept)) return false;
  const have = JSON.parse(readFileSync(kept, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(
    ([path, wanted]) => path === '' || wanted.optional || have[path]?.version === wanted.version,
  );
}

export function run(command, args, failure, { quiet = false, env = process.env } = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
  });
  if (status === 0) return;
  if (error?.code === 'ENOENT') stop(`${command} was not found. It comes with Node: is it on the PATH?`);
  if (quiet) process.stderr.write(`${stdout}${stderr}`);
  stop(failure);
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
