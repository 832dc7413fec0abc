import pg from 'pg';
import { APPLICATION_ROLE } from '@app/database';

/** Connections as the application's: its role, without JIT, several statements under way at once. */
export function poolOf(databaseUrl: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    options: `-c role=${APPLICATION_ROLE} -c jit=off`,
    ...({ pipeline: true } as object),
  });
  // An idle connection that ends with the server is no fault of the bench.
  return pool.on('error', () => {});
}

export const SET_TENANT = { name: 'tenant', text: `select set_config('app.partnership_id', $1, true)` };
