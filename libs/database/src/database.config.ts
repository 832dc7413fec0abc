/** How the application reaches PostgreSQL. Times in milliseconds. */
export interface DatabaseConfig {
  /** Where the application reads and writes. It always runs as the role trivium_app, whoever signs in. */
  url: string;
  /** Who owns the tables and migrates; the same URL unless a separate one is given. */
  migrationUrl: string;
  poolSize: number;
  connectTimeout: number;
  statementTimeout: number;
}

type Env = Record<string, string | undefined>;

export function databaseConfig(url: string, env: Env = process.env): DatabaseConfig {
  return {
    url,
    migrationUrl: env.DATABASE_MIGRATION_URL ?? url,
    poolSize: wholeNumber(env, 'DATABASE_POOL_SIZE', 10),
    connectTimeout: wholeNumber(env, 'DATABASE_CONNECT_TIMEOUT_MS', 5_000),
    statementTimeout: wholeNumber(env, 'DATABASE_STATEMENT_TIMEOUT_MS', 15_000),
  };
}

function wholeNumber(env: Env, name: string, otherwise: number): number {
  const given = env[name];
  if (given === undefined || given === '') return otherwise;
  if (!/^[1-9]\d*$/.test(given)) throw new Error(`${name} must be a whole number above 0, not "${given}".`);
  return Number(given);
}
