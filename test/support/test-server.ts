import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseConfig, ensureDatabase, migrate, startEmbedded } from '@app/database';
import { loadDemo } from '../../seeds/index.js';

/** Databases that tests clone: `empty` is migrated; `demo` holds the demo partnerships too. */
export const TEMPLATES = { empty: 'trivium_empty', demo: 'trivium_demo' } as const;

export interface TestServer {
  url: string;
  /** For whatever the tests keep; it goes when this process ends, however it ends. */
  folder: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the tests' own with the templates ready. TEST_DATABASE_URL names another server to use instead. */
export async function prepareTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trivium-test-'));
  await chmod(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const { url, stop } = await testServer(folder);
  try {
    await migrate(databaseConfig(await newTemplate(url, 'empty'), {}));
    const demo = await newTemplate(url, 'demo');
    await migrate(databaseConfig(demo, {}));
    await loadDemo(demo);
  } catch (fault) {
    await stop();
    throw fault;
  }
  return { url, folder, stop };
}

/* Made anew each time: one of an earlier run may hold other migrations and other seeds. */
async function newTemplate(server: string, which: keyof typeof TEMPLATES): Promise<string> {
  await onServer(server, `drop database if exists ${TEMPLATES[which]} with (force)`);
  return ensureDatabase(server, TEMPLATES[which]);
}

async function testServer(folder: string): Promise<Omit<TestServer, 'folder'>> {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=256MB',
    'max_connections=200',
    'autovacuum=off',
  ];
  return startEmbedded(folder, { settings });
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
