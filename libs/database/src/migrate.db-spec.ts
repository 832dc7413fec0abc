import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { projectRoot } from '@app/settings';
import { cloneDatabase } from '../../../test/support/test-server.js';
import { type DatabaseConfig, databaseConfig } from './database.config.js';
import { migrateTables } from './migrate.js';
import { startupMessage } from './startup-message.js';

const RULE = 'libs/workforce/sql/no_cluster.sql';
const LAYER = 'functions, views and triggers';

describe('functions, views and triggers at a start', () => {
  let root: string;
  let config: DatabaseConfig;
  let owner: pg.Client;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await cloneDatabase('empty');
    drop = database.drop;
    config = databaseConfig(database.url, {});
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await drop();
  });
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'trivium-sql-'));
    cpSync(join(projectRoot(), 'migrations'), join(root, 'migrations'), { recursive: true });
    cpSync(join(projectRoot(), 'libs'), join(root, 'libs'), {
      recursive: true,
      filter: (path) => !path.endsWith('src'),
    });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (path: string, sql: string) => writeFileSync(join(root, path), sql);
  const rule = (answer: string) =>
    write(RULE, `create function no_cluster() returns uuid language sql immutable as $$ select '${answer}'::uuid $$;`);
  const one = 'ffffffff-0000-0000-0000-000000000001';
  const two = 'ffffffff-0000-0000-0000-000000000002';

  const answer = async () => (await owner.query('select no_cluster() as answer')).rows[0].answer;
  const madeAt = async () =>
    (await owner.query(`select xmin::text as made from pg_proc where proname = 'no_cluster'`)).rows[0].made;
  const everything = async () =>
    (
      await owner.query(
        `select proname::text as name from pg_proc where pronamespace = 'public'::regnamespace
         union all select tgname || ' on ' || tgrelid::regclass from pg_trigger where not tgisinternal
         union all select relname::text from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by 1`,
      )
    ).rows;

  it('are left alone while no file has changed', async () => {
    expect(await migrateTables(config)).toEqual([]);
    const before = await madeAt();
    expect(await migrateTables(config, { root })).toEqual([]);
    expect(await madeAt()).toBe(before);
  });

  it('are made anew, all of them, when one file has changed', async () => {
    const before = await everything();
    rule(one);
    expect(await migrateTables(config, { root })).toEqual([LAYER]);
    expect(await answer()).toBe(one);
    expect(await everything()).toEqual(before);
  });

  it('go with their file, and come with it', async () => {
    mkdirSync(join(root, 'libs/kernel/sql'), { recursive: true });
    write('libs/kernel/sql/one.sql', 'create view one as select 1 as one; create view two as select one from one;');
    await migrateTables(config, { root });
    expect((await owner.query('select one from two')).rows).toEqual([{ one: 1 }]);
    rmSync(join(root, 'libs/kernel/sql'), { recursive: true });
    await migrateTables(config, { root });
    await expect(owner.query('select from one')).rejects.toMatchObject({ code: '42P01' });
  });

  it.each([
    ['cannot be read', 'create funktion', `${RULE}: syntax error`],
    [
      'asks for what is not there',
      `create function no_cluster() returns uuid language sql as $$ select nothing() $$;`,
      'no_cluster(): function nothing() does not exist',
    ],
  ])('stay as they were when a file %s', async (_, sql, said) => {
    rule(two);
    await migrateTables(config, { root });
    write(RULE, sql);
    await expect(migrateTables(config, { root })).rejects.toThrow(said);
    expect(await answer()).toBe(two);
  });

  it('are made once by two that start at once', async () => {
    rule('ffffffff-0000-0000-0000-000000000003');
    const ran = await Promise.all([
      migrateTables(config, { root }),
      migrateTables(config, { root }),
      migrateTables(config, { root }),
    ]);
    expect(ran.flat()).toEqual([LAYER]);
  });
});

describe('a database that another version of Trivium made', () => {
  let config: DatabaseConfig;
  let url: URL;
  let drop: () => Promise<void>;
  const given = process.env.DATABASE_URL;
  beforeAll(async () => {
    const database = await cloneDatabase('empty');
    drop = database.drop;
    url = new URL(database.url);
    config = databaseConfig(database.url, {});
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query(`insert into migration (timestamp, name) values (20261121000100, 'Partnerships20261121000100')`);
    await owner.end();
  });
  afterEach(() => {
    if (given === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = given;
  });
  afterAll(() => drop());

  const said = async () =>
    migrateTables(config).then(
      () => 'nothing',
      (fault) => startupMessage(fault),
    );

  it('is refused with what to do about the folder of the demo', async () => {
    delete process.env.DATABASE_URL;
    expect(await said()).toMatch(/^The data in .*\.data were made by another version .* rm -rf \.data$/);
  });

  it('is refused by its name where DATABASE_URL names it', async () => {
    process.env.DATABASE_URL = url.href;
    expect(await said()).toContain(`The database ${url.pathname.slice(1)} was set up by another version of Trivium`);
  });
});
