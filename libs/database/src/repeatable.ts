import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { QueryRunner } from 'typeorm';
import { projectRoot } from '@app/settings';

interface SqlFile {
  path: string;
  sql: string;
}

interface Made {
  kind: 'function' | 'view' | 'trigger';
  /** As PostgreSQL writes it after `drop function`, `drop view` or `drop trigger`. */
  name: string;
}

/**
 * Functions, views and triggers, one rule a file: `libs/<lib>/sql`. Whenever a file differs from what this database was made
 * with, all of them are dropped and made again in the order of the libs, in one transaction: others see the old layer or the
 * new one. Whether it was made anew.
 */
export async function renewRepeatable(runner: QueryRunner, root = projectRoot()): Promise<boolean> {
  const files = await sqlFiles(root);
  const hash = hashOf(files);
  await runner.query('create table if not exists repeatable_layer (hash text not null, made jsonb not null)');
  const [before] = (await runner.query('select hash, made from repeatable_layer')) as { hash: string; made: Made[] }[];
  if (before?.hash === hash) return false;
  await runner.startTransaction();
  try {
    await drop(runner, before?.made ?? []);
    const made = await make(runner, files);
    await runner.query('delete from repeatable_layer');
    await runner.query('insert into repeatable_layer (hash, made) values ($1, $2)', [hash, JSON.stringify(made)]);
    await runner.commitTransaction();
    return true;
  } catch (fault) {
    await runner.rollbackTransaction();
    throw fault;
  }
}

async function sqlFiles(root: string): Promise<SqlFile[]> {
  const libs = JSON.parse(await readFile(join(root, 'libs', 'reading-order.json'), 'utf8')) as string[];
  const files = await Promise.all(libs.map((lib) => filesOf(root, join('libs', lib, 'sql'))));
  return files.flat();
}

async function filesOf(root: string, folder: string): Promise<SqlFile[]> {
  if (!existsSync(join(root, folder))) return [];
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => ({
      path: `${folder}/${name}`,
      sql: await readFile(join(root, folder, name), 'utf8'),
    })),
  );
}

const hashOf = (files: SqlFile[]) => createHash('sha256').update(JSON.stringify(files)).digest('hex');

/* Each kind in one statement, so that views may stand on views, and nothing is dropped that somebody else stands on. */
async function drop(runner: QueryRunner, made: Made[]): Promise<void> {
  const named = (kind: Made['kind']) => made.filter((one) => one.kind === kind).map(({ name }) => name);
  for (const name of named('trigger')) await runner.query(`drop trigger if exists ${name}`);
  for (const kind of ['view', 'function'] as const)
    if (named(kind).length > 0) await runner.query(`drop ${kind} if exists ${named(kind).join(', ')}`);
}

/* Bodies are checked when all is there, so that the files of a lib need no order among themselves. */
async function make(runner: QueryRunner, files: SqlFile[]): Promise<Made[]> {
  const versioned = new Set((await present(runner)).map(keyOf));
  await runner.query('set local check_function_bodies = off');
  for (const { path, sql } of files) await named(path, () => runner.query(sql));
  const made = (await present(runner)).filter((one) => !versioned.has(keyOf(one)));
  await runner.query('set local check_function_bodies = on');
  for (const { kind, name } of made) if (kind === 'function') await named(name, () => runner.query(VALIDATE, [name]));
  return made;
}

async function named<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    const { message, code } = fault as { message: string; code?: string };
    throw Object.assign(new Error(`${what}: ${message}`, { cause: fault }), { code });
  }
}

const keyOf = ({ kind, name }: Made) => `${kind} ${name}`;

const present = (runner: QueryRunner): Promise<Made[]> => runner.query(PRESENT);

/* What extensions brought is theirs. */
const PRESENT = `
  select 'function' as kind, p.oid::regprocedure::text as name
    from pg_proc p
   where p.pronamespace = 'public'::regnamespace
     and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
  union all
  select 'view', c.oid::regclass::text from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'v'
  union all
  select 'trigger', format('%I on %s', t.tgname, t.tgrelid::regclass)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
   where c.relnamespace = 'public'::regnamespace and not t.tgisinternal`;

const VALIDATE = `
  select case l.lanname when 'sql' then fmgr_sql_validator(p.oid)::text when 'plpgsql' then plpgsql_validator(p.oid)::text end
    from pg_proc p join pg_language l on l.oid = p.prolang where p.oid = $1::regprocedure`;
