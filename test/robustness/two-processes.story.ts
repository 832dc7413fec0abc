import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { startEmbedded } from '@app/database';
import { newFolder } from '../support/test-folder.js';
import { type ChildApi, childOnFolder } from './child-api.js';
import { until } from './reach.js';

let folder: string;
beforeAll(async () => {
  folder = await newFolder('two');
  await chmod(folder, 0o755);
});

const isServed = () => existsSync(join(folder, 'postgres', 'postmaster.pid'));

async function asked(url: string, sql: string): Promise<{ pid: number }[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

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
