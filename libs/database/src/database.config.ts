import { type Env, readSettings } from '@app/settings';

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

export function databaseConfig(url: string, env: Env = process.env): DatabaseConfig {
  const settings = readSettings({ ...env, DATABASE_URL: url });
  return {
    url,
    migrationUrl: settings.DATABASE_MIGRATION_URL ?? url,
    poolSize: settings.DATABASE_POOL_SIZE,
    connectTimeout: settings.DATABASE_CONNECT_TIMEOUT_MS,
    statementTimeout: settings.DATABASE_STATEMENT_TIMEOUT_MS,
  };
}
