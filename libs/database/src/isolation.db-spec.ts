import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId, type Id } from '@app/kernel';
import { cloneDatabase } from '../../../test/support/test-server.js';
import { asApplication } from '../../../test/support/world.js';
import { databaseConfig } from './database.config.js';
import { migrateTables } from './migrate.js';

interface Column {
  name: string;
  type: string;
}

let owner: pg.Client;
let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ url, drop } = await cloneDatabase('empty'));
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await drop();
});

/* They say what was run; the application may not even read them. */
const KEPT_BY_THE_RUNNER = ['migration', 'repeatable_layer'];

const names = async (sql: string) => (await owner.query<{ name: string }>(sql)).rows.map((row) => row.name);

const tables = () =>
  names(`select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          order by 1`);

const businessTables = async () => (await tables()).filter((table) => !KEPT_BY_THE_RUNNER.includes(table));

describe('the schema', () => {
  it('has no business table without its partnership', async () => {
    const owned = await names(
      `select relname::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname = 'partnership_id' and not attisdropped`,
    );
    expect(owned.sort()).toEqual(await businessTables());
    expect(owned.length).toBeGreaterThan(40);
  });

  it('enables and forces row security everywhere, with the one policy for every command and everybody', async () => {
    const { rows } = await owner.query(
      `select c.relname::text as name, relrowsecurity, relforcerowsecurity, polname::text, polcmd::text, polpermissive, polroles::text,
              pg_get_expr(polqual, polrelid) as reads, pg_get_expr(polwithcheck, polrelid) as writes
         from pg_class c left join pg_policy p on p.polrelid = c.oid
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all($1) order by 1, 4`,
      [KEPT_BY_THE_RUNNER],
    );
    const own = expect.stringMatching(
      /^\(partnership_id = \( SELECT current_partnership\(\) AS current_partnership\)\)$/,
    );
    // Three have another, for their owner alone: to list partnerships, and to find accounts and sign-in services before anybody is signed in; the worker lists them too.
    const ofOwner = rows.filter(({ polname }) => polname !== 'own_partnership');
    expect(ofOwner.map(({ name, polname, polcmd, reads }) => [name, polname, polcmd, reads])).toEqual([
      ['account_directory', 'read_by_its_owner', 'r', `(CURRENT_USER = owner_of('account_directory'::regclass))`],
      ['partnership', 'listed_by_its_owner', 'r', `(CURRENT_USER = owner_of('partnership'::regclass))`],
      ['partnership', 'listed_by_the_worker', 'r', `(CURRENT_USER = 'trivium_jobs'::name)`],
      ['sign_in_service', 'read_by_its_owner', 'r', `(CURRENT_USER = owner_of('sign_in_service'::regclass))`],
    ]);
    expect(rows.filter((row) => !ofOwner.includes(row))).toEqual(
      (await businessTables()).map((name) => ({
        name,
        relrowsecurity: true,
        relforcerowsecurity: true,
        polname: 'own_partnership',
        polcmd: '*',
        polpermissive: true,
        polroles: '{0}',
        reads: own,
        writes: own,
      })),
    );
  });

  it('begins every primary key with the partnership', async () => {
    const others = await names(
      `select c.relname::text as name from pg_class c left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
         left join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname is distinct from 'partnership_id'
        order by 1`,
    );
    expect(others).toEqual(['migration', 'partnership', 'pending_refresh', 'repeatable_layer']);
  });

  it('carries the partnership in every foreign key from one table to another', async () => {
    const loose = await names(
      `select k.conname::text as name from pg_constraint k
        where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.confrelid <> 'partnership'::regclass
          and not exists (
            select from generate_subscripts(k.conkey, 1) at
              join pg_attribute mine on mine.attrelid = k.conrelid and mine.attnum = k.conkey[at]
              join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = k.confkey[at]
             where mine.attname = 'partnership_id' and theirs.attname = 'partnership_id')`,
    );
    expect(loose).toEqual([]);
  });

  it('reads its views as whoever asks', async () => {
    const views = await names(
      `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
          and not coalesce('security_invoker=true' = any(reloptions), false)`,
    );
    expect(views).toEqual([]);
  });

  it('runs four functions alone as its owner, which tell the application ids or nothing, and nobody else', async () => {
    const functions = await names(
      `select format('%s %s %s', proname, pg_get_function_result(oid), has_function_privilege('public', oid, 'execute')) as name
         from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
    );
    expect(functions.sort()).toEqual([
      'accounts_of TABLE(partnership_id uuid, account_id uuid) f',
      'erase_in_mail void f',
      'real_partnership TABLE(is_any boolean, sole uuid) f',
      'sign_in_services_of TABLE(partnership_id uuid, service_id uuid) f',
    ]);
  });

  it('is owned by another than the application, which can neither bypass it nor become one who can', async () => {
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
              exists (select from pg_auth_members m where m.member = r.oid) as member_of_another,
              exists (select from pg_class c where c.relowner = r.oid) as owns
         from pg_roles r where rolname = 'trivium_app'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolcanlogin: false,
        member_of_another: false,
        owns: false,
      },
    ]);
  });

  it('lets the application empty no table and make none, a temporary one neither', async () => {
    // A copy of a database, or a restored backup, takes over no rights on the database itself.
    await migrateTables(databaseConfig(url, {}));
    const emptied = (await tables()).map((table) => `('public.${table}')`).join(', ');
    const { rows } = await owner.query(
      `select t from (values ${emptied}) v(t) where has_table_privilege('trivium_app', t, 'truncate, references, trigger')`,
    );
    expect(rows).toEqual([]);
    const { rows: makes } = await owner.query(
      `select has_schema_privilege('trivium_app', 'public', 'create') as makes,
              has_database_privilege('trivium_app', current_database(), 'temporary') as "makesTemporary"`,
    );
    expect(makes).toEqual([{ makes: false, makesTemporary: false }]);
  });
});

/* One row a table and partnership, of any value: what the checks, keys and triggers forbid is not what is tested here. */
describe('of two partnerships in one database', () => {
  const [north, south] = [newId(), newId()] as [Id, Id];
  let app: pg.Client;
  let all: string[];

  beforeAll(async () => {
    all = (await businessTables()).filter((table) => table !== 'partnership');
    for (const table of [...all, 'partnership']) await owner.query(`alter table ${table} disable trigger all`);
    for (const sql of await names(
      `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as name from pg_constraint
        where connamespace = 'public'::regnamespace and contype = 'c'`,
    ))
      await owner.query(sql);
    for (const id of [north, south]) {
      await owner.query(await insertOf('partnership', id, { id: `'${id}'`, zone: `'Europe/London'` }));
      for (const table of all) await owner.query(await insertOf(table, id));
    }
    app = await asApplication(url, north);
  });
  afterAll(() => app.end());

  it('each has a row in every table', async () => {
    for (const table of all) {
      const { rows } = await owner.query(`select partnership_id from ${table}`);
      expect(rows.map((row) => row.partnership_id).sort()).toEqual([north, south].sort());
    }
  });

  it('one sees its own rows and none of the other, whatever the query forgets or asks for', async () => {
    for (const table of [...all, 'partnership', 'requirement_cell']) {
      const { rows } = await app.query(`select distinct partnership_id as id from ${table}`);
      expect([table, rows]).toEqual([table, table === 'requirement_cell' ? expect.anything() : [{ id: north }]]);
      const { rowCount } = await app.query(`select from ${table} where partnership_id = $1`, [south]);
      expect([table, rowCount]).toEqual([table, 0]);
    }
  });

  it.each(['', 'reset app.partnership_id', `set app.partnership_id = ''`])(
    'nothing is seen where no partnership is set (%s)',
    async (unset) => {
      const stranger = await asApplication(url);
      if (unset) await stranger.query(unset);
      for (const table of [...all, 'partnership', 'requirement_cell'])
        expect([table, (await stranger.query(`select from ${table}`)).rowCount]).toEqual([table, 0]);
      await stranger.end();
    },
  );

  it('one cannot add a row to the other', async () => {
    for (const table of [...all, 'partnership']) {
      const [sql, message] = [await insertOf(table, south), await refusal(table, 'insert')];
      await expect(app.query(sql)).rejects.toMatchObject({ code: '42501', message });
    }
  });

  it('one can neither give a row away nor change or delete one of the other', async () => {
    for (const table of all) {
      const given = app.query(`update ${table} set partnership_id = $1`, [south]);
      await expect(given).rejects.toMatchObject({ code: '42501' });
      if (await may(table, 'delete'))
        expect((await app.query(`delete from ${table} where partnership_id = $1`, [south])).rowCount).toBe(0);
      for (const column of await changeable(table)) {
        const sql = `update ${table} set ${column} = ${column} where partnership_id = $1`;
        expect([sql, (await app.query(sql, [south])).rowCount]).toEqual([sql, 0]);
      }
    }
  });

  it('a row of one cannot refer to a row of the other', async () => {
    const client = await asApplication(url, north);
    await owner.query('alter table identity enable trigger all');
    const [{ id }] = (await owner.query('select id from practitioner where partnership_id = $1', [south])).rows as [
      { id: Id },
    ];
    const refers = client.query(
      `insert into identity (practitioner_id, given_name, family_name) values ($1, 'A', 'B')`,
      [id],
    );
    await expect(refers).rejects.toMatchObject({ code: '23503', constraint: 'fk_identity_practitioner' });
    await client.end();
  });

  const may = async (table: string, right: string): Promise<boolean> =>
    (await owner.query(`select has_table_privilege('trivium_app', $1, $2) as may`, [table, right])).rows[0].may;

  const refusal = async (table: string, right: string) =>
    expect.stringContaining((await may(table, right)) ? 'row-level security' : 'permission denied');

  const changeable = async (table: string) =>
    (await columnsOf(table))
      .map(({ name }) => name)
      .filter((name) => name !== 'partnership_id' && updatable.has(`${table}.${name}`));

  let updatable: Set<string>;
  beforeAll(async () => {
    updatable = new Set(
      await names(
        `select table_name || '.' || column_name as name from information_schema.column_privileges
          where grantee = 'trivium_app' and privilege_type = 'UPDATE' and table_schema = 'public'`,
      ),
    );
    expect(updatable.size).toBeGreaterThan(20);
  });
});

async function columnsOf(table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select attname::text as name, format_type(atttypid, null) as type from pg_attribute
      where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
    [table],
  );
  return rows;
}

const VALUES: Record<string, string> = {
  bytea: `sha256('x')`,
  uuid: 'gen_random_uuid()',
  date: `date '2026-01-01'`,
  boolean: 'false',
  jsonb: `'{}'`,
  xid8: 'pg_current_xact_id()',
  datemultirange: `'{[2026-01-01,)}'`,
  daterange: `'[2026-01-01,)'`,
  'timestamp with time zone': 'now()',
  tstzrange: `tstzrange(now(), now() + interval '1 hour')`,
  'time without time zone': `time '09:00'`,
};
const valueOf = (type: string) =>
  VALUES[type] ?? (type.endsWith('[]') ? `'{}'` : /text|char/.test(type) ? `gen_random_uuid()::text` : '1');

async function insertOf(table: string, partnership: Id, given: Record<string, string> = {}): Promise<string> {
  const columns = await columnsOf(table);
  const value = ({ name, type }: Column) =>
    given[name] ?? (name === 'partnership_id' ? `'${partnership}'` : valueOf(type));
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${columns.map(value).join(', ')})`;
}
