import { dataFolder, type Env, readSettings } from '@app/settings';
import { databaseConfig, type DatabaseConfig } from './database.config.js';
import { ensureDatabase, startEmbedded } from './embedded-server.js';

export interface ChosenServer {
  config: DatabaseConfig;
  /** Where it is, for people to read. */
  described: string;
  /** Stops the embedded server unless others use it; leaves any other alone. */
  stop(): Promise<void>;
}

/** The server at DATABASE_URL; without one, the embedded PostgreSQL of this folder, started if it is not running. */
export async function chosenServer(env: Env = process.env): Promise<ChosenServer> {
  const { DATABASE_URL: given } = readSettings(env);
  if (given) {
    const { hostname, port, pathname } = new URL(given);
    const described = `PostgreSQL at ${hostname}:${port || 5432}, database ${pathname.slice(1)}`;
    return { config: databaseConfig(given, env), described, stop: async () => {} };
  }
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
