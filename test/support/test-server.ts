import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chmod } from 'node:fs/promises';
import pg from 'pg';
import { databaseConfig, ensureDatabase, migrate, startEmbedded } from '@app/database';
import { loadDemo } from '../../seeds/index.js';

/** Databases that tests clone: `empty` is migrated; `demo` holds the demo partnerships too. */
export const TEMPLATES = { empty: 'trivium_empty', demo: 'trivium_demo' } as const;

/** A PostgreSQL of the tests' own with the templates ready. TEST_DATABASE_URL names another server to use instead. */
export async function prepareTestServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const { url, stop } = await testServer();
  const empty = await ensureDatabase(url, TEMPLATES.empty);
  await migrate(databaseConfig(empty));
  const demo = await ensureDatabase(url, TEMPLATES.demo);
  await migrate(databaseConfig(demo));
  await loadDemo(demo);
  return { url, stop };
}

async function testServer() {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'trivium-test-'));
  await chmod(folder, 0o755);
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=256MB',
    'max_connections=200',
  ];
  const server = await startEmbedded(folder, { settings });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { url: server.url, stop };
}

/** A database of one test file's own, cloned from a template in a fraction of a second. */
export async function cloneDatabase(
  template: keyof typeof TEMPLATES = 'empty',
): Promise<{ url: string; drop(): Promise<void> }> {
  const server = process.env.TEST_SERVER_URL;
  if (!server) throw new Error('Run the tests with `npm test -- <file>`: they need a PostgreSQL of their own.');
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(server, `create database ${name} template ${TEMPLATES[template]}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => onServer(server, `drop database ${name} with (force)`) };
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
