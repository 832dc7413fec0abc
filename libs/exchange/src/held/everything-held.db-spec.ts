import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ownWorld, type World } from '../../../../test/support/world.js';
import { EVERYTHING_HELD, NOTHING_MORE } from './everything-held.js';
import { OWN_RECORDS } from './held-kind.js';

let world: World;
beforeAll(async () => {
  world = await ownWorld();
});
afterAll(() => world.close());

/* Columns that refer to somebody, or are called as if they did. */
const TELLING = `
  select c.conrelid::regclass || '.' || a.attname as told
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
   where c.contype = 'f' and c.confrelid = any('{practitioner, identity, account, service_account}'::regclass[]) and a.attname <> 'partnership_id'
  union
  select table_name || '.' || column_name from information_schema.columns
   where table_schema = 'public' and column_name in ('practitioner_id', 'account_id', 'leader_id', 'line_manager_id', 'uploaded_by') order by 1`;

const told = EVERYTHING_HELD.flatMap(({ columns }) => columns);

it('every column that says whose a row is is told of, or says why nothing more is', async () => {
  const { rows } = await world.owner.query<{ told: string }>(TELLING);
  expect(rows.length).toBeGreaterThan(40);
  const silent = rows.map((row) => row.told).filter((column) => !told.includes(column) && !(column in NOTHING_MORE));
  expect(silent).toEqual([]);
});

it('a column is told of once, and the statement of its kind reads it', () => {
  expect(told.filter((column, at) => told.indexOf(column) !== at || column in NOTHING_MORE)).toEqual([]);
  const unread = EVERYTHING_HELD.flatMap(({ columns, sql }) =>
    columns.filter(
      (column) => !new RegExp(`\\b${column.split('.')[0]} \\w+`).test(sql) || !sql.includes(`.${column.split('.')[1]}`),
    ),
  );
  expect(unread).toEqual([]);
});

/* What a trigger gives to whoever answers, where records are joined: told by the arguments of `rekey`, and accounts. */
const KEYED = `
  select split_part(args, '|', 1) || '.' || split_part(args, '|', 2) as told
    from (select replace(encode(tgargs, 'escape'), '\\000', '|') as args from pg_trigger
           where tgrelid = 'person_join'::regclass and tgfoid = 'rekey'::regproc) t
  union select 'account.practitioner_id'`;
const OF_A_PERSON = `
  select c.conrelid::regclass || '.' || a.attname as told
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
   where c.contype = 'f' and c.confrelid in ('practitioner'::regclass, 'identity'::regclass) and a.attname <> 'partnership_id'
  union select 'practitioner.id'`;

it('what no trigger gives to whoever answers for a joined record is told of all records of the person', async () => {
  const columns = async (sql: string) => (await world.owner.query<{ told: string }>(sql)).rows.map((row) => row.told);
  const [keyed, all] = [await columns(KEYED), await columns(OF_A_PERSON)];
  expect(keyed.length).toBeGreaterThan(15);
  expect(all).toEqual(expect.arrayContaining(keyed));
  const byRecord = all.filter((column) => told.includes(column) && !keyed.includes(column));
  expect(byRecord).toEqual(expect.arrayContaining(['import_row.practitioner_id', 'person_hold.practitioner_id']));
  const ofOneRecord = byRecord.filter((name) => {
    const [table, column] = name.split('.');
    const { sql } = EVERYTHING_HELD.find(({ columns: of }) => of.includes(name))!;
    const alias = new RegExp(`\\b${table} (\\w+)`).exec(sql)![1];
    return !sql.includes(`${alias}.${column} in ${OWN_RECORDS}`);
  });
  expect(ofOneRecord).toEqual([]);
});
