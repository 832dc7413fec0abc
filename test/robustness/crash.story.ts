import { chmod, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedServer, ensureDatabase, startEmbedded } from '@app/database';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { newFolder } from '../support/test-folder.js';
import { expectSound } from './after-fault.js';
import { until } from '../support/until.js';
import { type ChildApi, childApi } from './child-api.js';
import { copiedDemo } from './copied-demo.js';
import { type Proxy, proxyTo } from './proxy.js';
import { Writers } from './writers.js';

/* A server of this test's own, which keeps what it was told to disk, as one in earnest does. */
let folder: string;
let server: EmbeddedServer;
let url: string;
let proxy: Proxy;
let api: ChildApi;
let writers: Writers;
beforeAll(async () => {
  folder = await newFolder('crash');
  await chmod(folder, 0o755);
  await start();
  await copiedDemo(server.url);
  proxy = await proxyTo(url);
  api = await childApi(proxy.url);
  writers = await asOwner((owner) => Writers.arrive(owner, api));
}, 60_000);
afterAll(async () => {
  await api.end('SIGTERM');
  await proxy.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start() {
  server = await startEmbedded(folder);
  url = await ensureDatabase(server.url, 'trivium');
}

async function asOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  return work(owner).finally(() => owner.end());
}

const writing = async (more: number) => {
  const before = writers.acknowledged;
  await until('writers to write', () => writers.acknowledged >= before + more, 20_000);
};
const sound = () => expectSound({ api, databaseUrl: url, missing: (database) => writers.missing(database) });
const health = async () => [await api.health('live'), await api.health('ready')];

/* The server and everything that it started, by their ids. */
async function killServer() {
  const pid = Number((await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const { rows } = await asOwner((owner) => owner.query<{ pid: number }>('select pid from pg_stat_activity'));
  const all = [pid, ...rows.map((started) => started.pid)];
  for (const id of all) kill(id);
  await until('the server to be gone', () => !all.some(runs));
}

/* Some end by themselves as soon as the first has. */
function kill(pid: number) {
  if (runs(pid)) process.kill(pid, 'SIGKILL');
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

it('PostgreSQL killed whole under writers: the API lives, says that it is away, and goes on when it is back', async () => {
  expect((await asOwner((owner) => owner.query('show fsync'))).rows).toEqual([{ fsync: 'on' }]);
  writers.work(() => api);
  for (let round = 0; round < 2; round += 1) {
    await writing(8);
    await killServer();
    expect(await health()).toEqual([200, 503]);
    expect(await api.ask('planner', '{ me { name } }')).toMatchObject({ status: 503, code: 'DATABASE_UNAVAILABLE' });
    await start();
    proxy.leadTo(url);
    await writing(8);
  }
  await writers.rest();
  await sound();
  expect([...writers.said]).toContain('DATABASE_UNAVAILABLE');
}, 60_000);

it('one backend killed: PostgreSQL ends them all and recovers, and so does the API', async () => {
  writers.work(() => api);
  for (let round = 0; round < 2; round += 1) {
    await writing(8);
    const { rows } = await asOwner((owner) =>
      owner.query(
        `select pid from pg_stat_activity where application_name = 'trivium' order by state <> 'active', pid`,
      ),
    ).catch(() => ({ rows: [] }));
    process.kill(rows[0].pid, 'SIGKILL');
  }
  await writing(8);
  await writers.rest();
  await sound();
  expect(await health()).toEqual([200, 200]);
}, 60_000);
