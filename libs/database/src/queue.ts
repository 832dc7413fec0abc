import { Logger, runMigrations } from 'graphile-worker';
import pg from 'pg';

/** The role that owns the queue and sends mail: of all else it can read nothing. */
export const JOBS_ROLE = 'trivium_jobs';

/** graphile-worker says what it does; here only its errors matter, and it throws them too. */
export const quiet = new Logger(() => () => {});

/** Connections as the role of the queue. */
export function queuePool(url: string, most: number): pg.Pool {
  const options = `-c role=${JOBS_ROLE}`;
  const pool = new pg.Pool({ connectionString: url, max: most, options, application_name: 'trivium jobs' });
  // A connection that is lost is made again; whoever asked through it hears of it.
  pool.on('error', ignored);
  pool.on('connect', (client) => client.on('error', ignored));
  return pool;
}

const ignored = () => {};

/** Brings the queue of jobs up to date. */
export async function migrateQueue(url: string): Promise<void> {
  const pgPool = queuePool(url, 1);
  try {
    await runMigrations({ pgPool, logger: quiet });
  } finally {
    await pgPool.end();
  }
}
