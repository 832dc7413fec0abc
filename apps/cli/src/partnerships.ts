import type pg from 'pg';
import { partnershipIds, withClient } from '@app/database';
import { isId } from '@app/kernel';

export type Say = (line: string) => void;

/**
 * Does the work for these partnerships, or for all, one after the other, each in a transaction of its own with its tenant set. True
 * where each is there and its work came out right.
 */
export async function inEachPartnership(
  ownerUrl: string,
  ids: string[] | undefined,
  say: Say,
  work: (client: pg.Client, name: string) => Promise<boolean>,
): Promise<boolean> {
  return withClient({ connectionString: ownerUrl }, async (client) => {
    const chosen = ids ?? (await partnershipIds(client));
    if (chosen.length === 0) say('There is no partnership yet.');
    let right = true;
    for (const id of chosen) {
      if (!isId(id)) {
        say(`A partnership is named by its id, not "${id}": npm run cli -- partnership list`);
        right = false;
        continue;
      }
      await client.query('begin');
      await client.query(`select set_config('app.partnership_id', $1, true)`, [id]);
      const { rows } = await client.query<{ name: string }>('select name from partnership where id = $1', [id]);
      if (rows[0]) right = (await work(client, rows[0].name)) && right;
      else say(`There is no partnership ${id}.`);
      right &&= rows.length > 0;
      await client.query('commit');
    }
    return right;
  });
}
