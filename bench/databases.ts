import { rmSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedServer, ensureDatabase, startEmbedded } from '@app/database';

const SETTINGS = ['fsync=on', 'synchronous_commit=on', 'shared_buffers=1GB', 'max_wal_size=4GB', 'max_connections=100'];

export type OwnServer = EmbeddedServer & { folder: string };

/** A PostgreSQL of the bench's own, with commits that wait for the disk. Its folder goes when the bench ends, however it ends. */
export async function ownServer(): Promise<OwnServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trivium-bench-'));
  await chmod(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { ...(await startEmbedded(folder, { settings: SETTINGS })), folder };
}

export const newDatabase = (serverUrl: string, name: string): Promise<string> => ensureDatabase(serverUrl, name);

/** The same rows under another name, so that each server measured writes into its own. */
export async function clone(serverUrl: string, from: string, name: string): Promise<string> {
  await onDatabase(serverUrl, (client) => client.query(`create database ${name} template ${from}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

export async function onDatabase<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
