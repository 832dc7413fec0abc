import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { compareNames } from '@app/kernel';
import { holds, LONG } from '../../../test/model/random.js';
import { cloneDatabase } from '../../../test/support/test-server.js';

let owner: pg.Client;
let drop: () => Promise<void>;
beforeAll(async () => {
  const { url, drop: dropped } = await cloneDatabase('empty');
  drop = dropped;
  owner = new pg.Client({ connectionString: url });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await drop();
});

const inOrder = async (names: readonly string[]) =>
  (await owner.query('select n from unnest($1::text[]) n order by n collate name_order', [names])).rows.map((r) => r.n);

describe('the order of names', () => {
  it.each([
    [
      ['Dean', 'de Lacy', 'Delacroix', 'De la Cruz', 'Zed'],
      ['Dean', 'Delacroix', 'De la Cruz', 'de Lacy', 'Zed'],
    ],
    [
      ['Oz', 'O’Neill', 'Oakley', "O'Neal"],
      ['Oakley', "O'Neal", 'O’Neill', 'Oz'],
    ],
    [
      ['Fell', 'Élan', 'Żak', 'Zed', 'Ähtäri'],
      ['Ähtäri', 'Élan', 'Fell', 'Żak', 'Zed'],
    ],
    [
      ['Site 10', 'Site 2', 'site 1'],
      ['site 1', 'Site 2', 'Site 10'],
    ],
    [
      ['李', 'Анна', 'Zed'],
      ['Zed', 'Анна', '李'],
    ],
  ])('of %j is %j, in the database and in the process alike', async (names, ordered) => {
    expect(await inOrder(names)).toEqual(ordered);
    expect([...names].sort(compareNames)).toEqual(ordered);
  });

  it(
    'is the same in the database and in the process, whatever the names',
    () => {
      const sign = fc.constantFrom(...'aAbBéÉoØßzZ19 ’-.æłنЖ李');
      const names = fc.array(fc.string({ unit: sign, minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 30 });
      const agrees = async (drawn: string[]) => expect(await inOrder(drawn)).toEqual([...drawn].sort(compareNames));
      return holds(fc.asyncProperty(names, agrees), { numRuns: 200, seed: 5 });
    },
    LONG,
  );

  it('is that of every column of a name', async () => {
    const { rows } = await owner.query(
      `select distinct collname::text as collation from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_collation n on n.oid = a.attcollation
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
          and a.attname in ('name', 'given_name', 'family_name')`,
    );
    expect(rows).toEqual([{ collation: 'name_order' }]);
  });
});
