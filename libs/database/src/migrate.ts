import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '@app/settings';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from './database.config.js';
import { ignoreErrorsNobodyAwaits } from './lost-connection.js';
import { renewRepeatable } from './repeatable.js';

const OLDEST = 15;
const NEWEST = 18;
/** Any fixed number: two instances that start at once queue on it. */
const MIGRATION_LOCK = 7_481_236_901;

interface Ways {
  /** The folder that holds migrations/ and libs/. */
  root?: string;
  last?: () => Promise<void>;
}

/**
 * Runs the SQL files of migrations/ that this database has not had yet, each in its own transaction, and then brings the
 * repeatable layer up to date. `last` follows, before the next process takes its turn. Names of what was run.
 */
export async function migrateTables(
  config: DatabaseConfig,
  { root = projectRoot(), last }: Ways = {},
): Promise<string[]> {
  const migrations = await migrationClasses(root);
  const source = new DataSource({
    type: 'postgres',
    url: config.migrationUrl,
    connectTimeoutMS: config.connectTimeout,
    migrations,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await source.initialize();
  ignoreErrorsNobodyAwaits(source);
  const lock = source.createQueryRunner();
  try {
    await refuseOtherVersions(lock);
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseUnknown(
      lock,
      migrations.map((one) => new one().name),
    );
    await lock.query(NO_TEMPORARY_TABLES);
    const ran = (await source.runMigrations()).map((run) => run.name);
    const isRenewed = await renewRepeatable(lock, root);
    await last?.();
    return isRenewed ? [...ran, 'functions, views and triggers'] : ran;
  } finally {
    await lock.release();
    await source.destroy();
  }
}

/*
 * With a table of its own the application could pass for one of our triggers. The right is the database's, which neither a copy nor a
 * restored backup of it has, so it is taken at every start.
 */
const NO_TEMPORARY_TABLES = `do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`;

async function refuseOtherVersions(runner: QueryRunner): Promise<void> {
  const [row] = await runner.query(`select current_setting('server_version_num')::int / 10000 as major`);
  if (row.major < OLDEST || row.major > NEWEST)
    throw new Error(
      `Trivium needs PostgreSQL ${OLDEST} to ${NEWEST}; the server at DATABASE_URL is version ${row.major}.`,
    );
}

/* Tables that this version did not make cannot be brought up to date by it. */
async function refuseUnknown(runner: QueryRunner, known: string[]): Promise<void> {
  if (!(await runner.hasTable('migration'))) return;
  const had = (await runner.query('select name from migration order by id')) as { name: string }[];
  const unknown = had.filter(({ name }) => !known.includes(name)).map(({ name }) => name);
  if (unknown.length === 0) return;
  const [{ database }] = await runner.query('select current_database() as database');
  const message = `The database ${database} has had migrations of another version: ${unknown.join(', ')}.`;
  throw Object.assign(new Error(message), { code: 'OTHER_VERSION', database });
}

/* A file `20261128000100-database-partnerships.sql` becomes the migration class TypeORM keeps count of: DatabasePartnerships20261128000100. */
async function migrationClasses(root: string) {
  const folder = join(root, 'migrations');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(files.map(async (file) => migrationClass(file, await readFile(join(folder, file), 'utf8'))));
}

function migrationClass(file: string, sql: string): new () => MigrationInterface & { name: string } {
  const [time = '', ...words] = file.replace(/\.sql$/, '').split('-');
  const name = words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('') + time;
  return class implements MigrationInterface {
    name = name;
    async up(runner: QueryRunner) {
      await runner.query(sql);
    }
    async down() {
      throw new Error('Migrations only go forward: restore a backup to go back.');
    }
  };
}
