import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';
import { type DatabaseConfig, migrateTables } from '@app/database';

/** The role that owns the queue, sends mail and forgets what is over: of all else it can read nothing. */
const JOBS_ROLE = 'trivium_jobs';

/** Connections as the role of the queue. One that is lost is made again; whoever asked through it hears of it. */
export function queuePool(url: string, most: number): pg.Pool {
  const options = `-c role=${JOBS_ROLE}`;
  const pool = new pg.Pool({ connectionString: url, max: most, options, application_name: 'trivium jobs' });
  pool.on('error', ignored);
  pool.on('connect', (client) => client.on('error', ignored));
  return pool;
}

const ignored = () => {};

/** graphile-worker says much; what goes wrong is told by its events. */
export const quiet = new Logger(() => ignored);

/** Brings a database up to date: the tables, what is made anew, and the queue, whose tables are graphile-worker's own. Names of what was run. */
export const migrate = (config: DatabaseConfig): Promise<string[]> =>
  migrateTables(config, { last: () => migrateQueue(config.migrationUrl) });

async function migrateQueue(url: string): Promise<void> {
  const pgPool = queuePool(url, 1);
  try {
    await runMigrations({ pgPool, logger: quiet });
  } finally {
    await pgPool.end();
  }
}
