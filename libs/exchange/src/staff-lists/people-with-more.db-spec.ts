import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
beforeAll(async () => void (world = await ownWorld({ people: 0 })));
afterAll(() => world.close());

/** What a list itself wrote, what follows from it, and what says nothing more of them. */
const NOT_MORE =
  `identity time_in_post standing_period capability_in_post pending_refresh leaving engagement import_row erasure team`.split(
    ' ',
  );

it('whatever may be linked with somebody keeps them on the record when the list that added them is undone', async () => {
  const { rows: linked } = await world.owner.query<{ table: string }>(
    `select distinct conrelid::regclass::text as table from pg_constraint
      where contype = 'f' and confrelid in ('practitioner'::regclass, 'identity'::regclass) order by 1`,
  );
  const { rows } = await world.owner.query<{ body: string }>(
    `select prosrc as body from pg_proc where proname = 'people_with_more'`,
  );
  const asked = [...rows[0]!.body.matchAll(/ from (\w+)/g)].map(([, table]) => table!);
  const goesWithTheName = ['former_name', 'staff_number', 'name_beginning'];
  expect(
    linked.map(({ table }) => table).filter((table) => ![...asked, ...NOT_MORE, ...goesWithTheName].includes(table)),
  ).toEqual([]);
});
