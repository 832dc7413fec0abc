import { existsSync } from 'node:fs';
import { once } from 'node:events';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { ensureDatabase, startEmbedded } from '@app/database';
import { newFolder } from '../support/test-folder.js';
import { onServer } from '../support/test-server.js';
import { type ChildApi, childOnFolder } from './child-api.js';
import { until } from '../support/until.js';

let folder: string;
beforeAll(async () => {
  folder = await newFolder('two');
  await chmod(folder, 0o755);
});

const NOTE = ['postgres', 'postmaster.pid'];
const isServed = () => existsSync(join(folder, ...NOTE));

/** Process id and port of the database, as it notes them. */
async function served(): Promise<(string | undefined)[]> {
  const lines = (await readFile(join(folder, ...NOTE), 'utf8').catch(() => '')).split('\n');
  return [lines[0], lines[3]];
}

const asked = (url: string, sql: string) => onServer<{ pid: number }>(url, sql);

const ALL_ENDED = `
  select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;

/* S5. What is typed in a terminal reaches the process and all that it started. */
const STOPS: Record<string, (first: ChildApi) => void> = {
  'by its own signal': (first) => void first.process.kill('SIGTERM'),
  'by an interrupt typed in its terminal': (first) => void process.kill(-first.process.pid!, 'SIGINT'),
};

it('whoever only looks in takes nothing away from a process that has been quiet, whose pool let go of its connections', async () => {
  const quiet = await childOnFolder(folder);
  const visitor = await startEmbedded(folder, { shared: true });
  await asked(visitor.url, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'trivium'`);
  await visitor.stop();
  expect(await quiet.health('ready')).toBe(200);
  expect((await quiet.end('SIGTERM')).code).toBe(0);
  await until('the database to be stopped', () => !isServed(), 10_000);
}, 60_000);

it('after all connections were ended a process is seen again to use the database, and a second start and stop leaves it running', async () => {
  const first = await childOnFolder(folder);
  const visitor = await startEmbedded(folder);
  const inUse = () => asked(visitor.url, `select pid from pg_stat_activity where application_name = 'trivium in use'`);
  const [before] = await inUse();
  await asked(visitor.url, ALL_ENDED);
  await until('the process to be seen again', async () => (await inUse()).some(({ pid }) => pid !== before!.pid));
  const second = await childOnFolder(folder);
  expect((await second.end('SIGTERM')).code).toBe(0);
  expect(await first.health('ready')).toBe(200);
  expect((await first.end('SIGTERM')).code).toBe(0);
  await until('the database to be stopped', () => !isServed(), 10_000);
}, 60_000);

it('a database that was killed is brought up again at its address by the processes that use it, without a start of any', async () => {
  const [first, second] = [await childOnFolder(folder), await childOnFolder(folder)];
  const [killed, port] = await served();
  process.kill(Number(killed), 'SIGKILL');
  await until('another database to run', async () => (await served())[0] !== killed, 20_000);
  for (const api of [first, second])
    await until('the process to answer again', async () => (await api.health('ready')) === 200, 20_000);
  expect((await served())[1]).toBe(port);
  const third = await childOnFolder(folder);
  for (const api of [first, third]) expect((await api.end('SIGTERM')).code).toBe(0);
  expect(await second.health('ready')).toBe(200);
  expect((await second.end('SIGTERM')).code).toBe(0);
  await until('the database to be stopped', () => !isServed(), 10_000);
}, 90_000);

it('the database has the same address at each start where it is free, and another where it is taken', async () => {
  const portOf = async () => {
    const server = await startEmbedded(folder, { shared: true });
    await server.stop();
    return Number(new URL(server.url).port);
  };
  const port = await portOf();
  expect(await portOf()).toBe(port);
  const taking = createServer().listen(port, '127.0.0.1');
  await once(taking, 'listening');
  expect(await portOf()).not.toBe(port);
  taking.close();
}, 60_000);

it('of processes that start at once one starts the database and the others wait for it, from nothing and after it was killed', async () => {
  const own = await newFolder('at-once');
  await chmod(own, 0o755);
  const note = async () => (await readFile(join(own, ...NOTE), 'utf8')).split('\n');
  const start = () => Promise.all([1, 2, 3].map(() => startEmbedded(own, { shared: true })));
  // What somebody left half made who was stopped is removed.
  await mkdir(join(own, 'postgres.making-999999999-ab12cd34'));
  const first = await start();
  const [pid, , , port] = await note();
  process.kill(Number(pid), 'SIGKILL');
  // Those that were there bring it up, while others start.
  const others = await start();
  const all = [...first, ...others];
  expect(new Set(all.map(({ url }) => new URL(url).port))).toEqual(new Set([port]));
  for (const { url } of others) expect(await asked(url, 'select 1 as pid')).toEqual([{ pid: 1 }]);
  expect(await readFile(join(own, 'port'), 'utf8')).toBe(port);
  for (const server of all) await server.stop();
  expect(existsSync(join(own, ...NOTE))).toBe(false);
  expect((await readdir(own)).filter((name) => name.includes('making'))).toEqual([]);
}, 90_000);

it('nothing that stands where the database would be is removed, and the refusal names the folder', async () => {
  const own = await newFolder('occupied');
  await chmod(own, 0o755);
  await mkdir(join(own, 'postgres'));
  await writeFile(join(own, 'postgres', 'mine.txt'), 'keep');
  await mkdir(join(own, 'postgres.making-my-notes'));
  await expect(startEmbedded(own)).rejects.toThrow(
    `${join(own, 'postgres')} holds something that is no database, and it is left as it is. Name another folder`,
  );
  expect(await readdir(own)).toEqual(['password', 'postgres', 'postgres.making-my-notes']);
  expect(await readFile(join(own, 'postgres', 'mine.txt'), 'utf8')).toBe('keep');
}, 30_000);

it('a database that is killed while it is set up comes up again, and the start goes on', async () => {
  const own = await newFolder('killed-early');
  await chmod(own, 0o755);
  const note = async () => (await readFile(join(own, ...NOTE), 'utf8').catch(() => '')).split('\n');
  const starting = childOnFolder(own);
  // There is no database yet at first, nor its port.
  await until('its tables to be made', async () => (await tablesIn(own).catch(() => 0)) > 0, 20_000);
  process.kill(Number((await note())[0]), 'SIGKILL');
  const api = await starting;
  expect(api.said()).toContain('The database ended while Trivium started: once more, when it is up again.');
  expect(await api.health('ready')).toBe(200);
  expect((await api.end('SIGTERM')).code).toBe(0);
}, 60_000);

async function tablesIn(own: string): Promise<number> {
  const [port, password] = await Promise.all(['port', 'password'].map((name) => readFile(join(own, name), 'utf8')));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/trivium`;
  const [found] = await onServer<{ n: number }>(
    url,
    `select count(*)::int as n from pg_tables where schemaname = 'public'`,
  );
  return found!.n;
}

it('a database that several would make at once is made once', async () => {
  const server = await startEmbedded(folder, { shared: true });
  const urls = await Promise.all([1, 2, 3].map(() => ensureDatabase(server.url, 'at_once')));
  expect(new Set(urls).size).toBe(1);
  await server.stop();
}, 30_000);

it.each(Object.entries(STOPS))(
  'of two processes on one data folder the one that started the database stops %s, and the other goes on until it stops too',
  async (_how, stop) => {
    const first = await childOnFolder(folder);
    const second = await childOnFolder(folder);
    const ended = new Promise((resolve) => first.process.once('close', resolve));
    stop(first);
    expect(await ended).toBe(0);
    expect(await second.health('ready')).toBe(200);
    expect((await second.end('SIGTERM')).code).toBe(0);
    await until('the database to be stopped', () => !isServed(), 10_000);
  },
  60_000,
);
