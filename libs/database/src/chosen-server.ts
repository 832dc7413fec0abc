import { join } from 'node:path';
import { databaseConfig, type DatabaseConfig } from './database.config.js';
import { ensureDatabase, startEmbedded } from './embedded-server.js';
import { projectRoot } from './project-root.js';

export interface ChosenServer {
  config: DatabaseConfig;
  /** Where it is, for people to read. */
  described: string;
  /** Stops the embedded server unless others use it; leaves any other alone. */
  stop(): Promise<void>;
}

type Env = Record<string, string | undefined>;

/** Where the embedded server and the local keys live. */
export const dataFolder = (env: Env = process.env): string => env.TRIVIUM_DATA ?? join(projectRoot(), '.data');

/** The server at DATABASE_URL; without one, the embedded PostgreSQL of this folder, started if it is not running. */
export async function chosenServer(env: Env = process.env): Promise<ChosenServer> {
  if (env.DATABASE_URL) {
    const { hostname, port, pathname } = parsed(env.DATABASE_URL);
    const described = `PostgreSQL at ${hostname}:${port || 5432}, database ${pathname.slice(1)}`;
    return { config: databaseConfig(env.DATABASE_URL, env), described, stop: async () => {} };
  }
  if (env.DATABASE_MIGRATION_URL)
    throw new Error(
      'DATABASE_MIGRATION_URL is set without DATABASE_URL: set both, or neither for the embedded PostgreSQL.',
    );
  const server = await startEmbedded(dataFolder(env), { shared: true });
  const url = await ensureDatabase(server.url, 'trivium').catch(async (fault) => {
    await server.stop();
    throw fault;
  });
  return {
    config: databaseConfig(url, env),
    described: `embedded PostgreSQL in ${dataFolder(env)}`,
    stop: server.stop,
  };
}

function parsed(url: string): URL {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  if (read?.hostname && /^postgres(ql)?:$/.test(read.protocol) && read.pathname.length > 1) return read;
  throw new Error('DATABASE_URL must look like postgres://user:password@host:5432/database.');
}
