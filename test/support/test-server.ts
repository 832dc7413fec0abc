import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseConfig, ensureDatabase, startEmbedded } from '@app/database';
import { migrate } from '@app/jobs';
import { loadDemo } from '../../seeds/index.js';

/** Databases that tests clone: `empty` is migrated; `demo` holds the demo partnerships too. */
export const TEMPLATES = { empty: 'trivium_empty', demo: 'trivium_demo' } as const;

export interface TestServer {
  url: string;
  /** For whatever the tests keep; it goes when this process ends, however it ends. */
  folder: string;
  stop(): Promise<void>;
}

/** A PostgreSQL of the tests' own. TEST_DATABASE_URL names another server to use instead. */
export async function startTestServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trivium-test-'));
  await chmod(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const server = await testServer(folder);
  try {
    // Those of an earlier run may hold other migrations and other seeds.
    for (const name of Object.values(TEMPLATES))
      await onServer(server.url, `drop database if exists ${name} with (force)`);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return { ...server, folder };
}

/** Makes the databases that tests clone, once in each run. */
export async function prepareTemplates(): Promise<void> {
  const server = serverUrl();
  const [made] = await onServer(server, `select from pg_database where datname = '${TEMPLATES.demo}'`);
  if (made) return;
  await migrate(databaseConfig(await ensureDatabase(server, TEMPLATES.empty), {}));
  await onServer(server, `create database ${TEMPLATES.demo} template ${TEMPLATES.empty}`);
  await onServer(server, noTemporaryTables(TEMPLATES.demo));
  await loadDemo(await ensureDatabase(server, TEMPLATES.demo));
}

/* As every start does; a copy does not take it over. */
const noTemporaryTables = (database: string) => `revoke temporary on database ${database} from public`;

async function testServer(folder: string): Promise<Omit<TestServer, 'folder'>> {
  if (process.env.TEST_DATABASE_URL) return { url: process.env.TEST_DATABASE_URL, stop: async () => {} };
  const settings = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'shared_buffers=256MB',
    'max_connections=200',
    'autovacuum=off',
    'wal_level=minimal',
    'max_wal_senders=0',
  ];
  return startEmbedded(folder, { settings });
}

/** A database of one test file's own, cloned from a template in a fraction of a second. */
export async function cloneDatabase(
  template: keyof typeof TEMPLATES = 'empty',
): Promise<{ url: string; drop(): Promise<void> }> {
  const server = serverUrl();
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  // Copying the files takes a quarter of what writing them through the log takes.
  await onServer(server, `create database ${name} template ${TEMPLATES[template]} strategy file_copy`);
  await onServer(server, noTemporaryTables(name));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: async () => void (await onServer(server, `drop database ${name} with (force)`)) };
}

function serverUrl(): string {
  const url = process.env.TEST_SERVER_URL;
  if (!url) throw new Error('Run the tests with `npm test -- <file>`: they need a PostgreSQL of their own.');
  return url;
}

/** One statement on a connection of its own. */
export async function onServer<Row>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
