import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import type { DatabaseConfig } from './database.config.js';
import { projectRoot } from './project-root.js';

const OLDEST = 15;
const NEWEST = 18;
/** Any fixed number: two instances that start at once queue on it. */
const MIGRATION_LOCK = 7_481_236_901;

/** Runs the SQL files of migrations/ that this database has not had yet, each in its own transaction. Names of those run. */
export async function migrate(config: DatabaseConfig): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url: config.migrationUrl,
    connectTimeoutMS: config.connectTimeout,
    migrations: await migrationClasses(),
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    poolSize: 2,
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await refuseOtherVersions(lock);
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await source.runMigrations()).map((run) => run.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}

async function refuseOtherVersions(runner: QueryRunner): Promise<void> {
  const [row] = await runner.query(`select current_setting('server_version_num')::int / 10000 as major`);
  if (row.major < OLDEST || row.major > NEWEST)
    throw new Error(
      `Trivium needs PostgreSQL ${OLDEST} to ${NEWEST}; the server at DATABASE_URL is version ${row.major}.`,
    );
}

/* A file `20261121001000-partnerships.sql` becomes the migration class TypeORM keeps count of: Partnerships20261121001000. */
async function migrationClasses() {
  const folder = join(projectRoot(), 'migrations');
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();
  return Promise.all(files.map(async (file) => migrationClass(file, await readFile(join(folder, file), 'utf8'))));
}

function migrationClass(file: string, sql: string): new () => MigrationInterface {
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
