import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownWorld, type World } from '../../../../test/support/world.js';
import { CHANGE_KINDS, type ChangeKind, TOLD } from './change-kinds.js';

let world: World;
beforeAll(async () => void (world = await ownWorld({ people: 0 })));
afterAll(() => world.close());

/* Things by their names: what the application may change of them is told as no change. */
const THINGS: Record<string, string[]> = {
  agency: ['expected', 'name', 'sector'],
  course: [],
  mix_rule: [],
  module: [],
  module_version: [],
  role: [],
  site: ['agency_id', 'name', 'kind'],
  team: ['leader_id', 'leader_record_id', 'name'],
};
/* Of a mark, the session that it is of: what may change of it changes no mark. */
const OTHERS: Partial<Record<ChangeKind, Record<string, string[]>>> = {
  COMPLETION: { session: ['booked', 'capacity', 'register_version'] },
};

describe.each(CHANGE_KINDS)('what is told of a %s', (kind) => {
  it('is read from tables of which every change is noted, and from names', async () => {
    const noted = await noting(kind);
    const rest = (await tablesRead(kind)).filter((table) => !noted.includes(table));
    const asked = { ...THINGS, ...OTHERS[kind] };
    expect(rest.filter((table) => !(table in asked))).toEqual([]);
    for (const table of rest) expect([table, await mayChange(table)]).toEqual([table, [...asked[table]!].sort()]);
  });

  it('names in the trigger of an update every column that the application may change and that is told', async () => {
    for (const table of await noting(kind)) {
      const watched = await watchedIn(table, kind);
      const told = (await mayChange(table)).filter((column) => new RegExp(`\\.${column}\\b`).test(TOLD[kind]));
      expect([table, told.filter((column) => !watched.includes(column))]).toEqual([table, []]);
    }
  });
});

/* By the plan, so that what a function reads is seen as well where it is inlined. */
async function tablesRead(kind: ChangeKind): Promise<string[]> {
  const { rows } = await world.owner.query<{ 'QUERY PLAN': unknown }>(
    `explain (format json) select (${TOLD[kind]}) from (select gen_random_uuid() as of, random() < 2 as names) told`,
  );
  return [...new Set([...JSON.stringify(rows).matchAll(/"Relation Name":"(\w+)"/g)].map(([, table]) => table!))];
}

const noting = async (kind: ChangeKind) =>
  (
    await world.owner.query<{ table: string }>(
      `select distinct tgrelid::regclass::text as table from pg_trigger
        where tgname = 'note_added' and split_part(encode(tgargs, 'escape'), '\\000', 1) = $1`,
      [kind],
    )
  ).rows.map(({ table }) => table);

async function watchedIn(table: string, kind: ChangeKind): Promise<string[]> {
  const { rows } = await world.owner.query<{ columns: string }>(
    `select split_part(encode(tgargs, 'escape'), '\\000', 3) as columns from pg_trigger
      where tgname = 'note_changed' and tgrelid = $1::regclass and split_part(encode(tgargs, 'escape'), '\\000', 1) = $2`,
    [table, kind],
  );
  return rows.flatMap(({ columns }) => columns.split(', '));
}

const mayChange = async (table: string) =>
  (
    await world.owner.query<{ column: string }>(
      `select attname::text as column from pg_attribute
        where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege('trivium_app', $1, attname, 'update') order by 1`,
      [table],
    )
  ).rows.map(({ column }) => column);
