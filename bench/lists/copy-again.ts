import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { onDatabase } from '../databases.js';

/* What a staff list writes, in an order that foreign keys allow, and which column says whose it is. */
const TABLES = [
  ['practitioner', 'id'],
  ['identity', 'practitioner_id'],
  ['staff_number', 'practitioner_id'],
  ['post', 'practitioner_id'],
] as const;

/**
 * Seconds that COPY takes for the rows which a list of newcomers left in one database, into a copy of it from before: with all that
 * follows from them, and the facts alone.
 */
export async function copyAgain(
  from: string,
  to: string,
  partnershipId: string,
): Promise<{ withAll: number; facts: number }> {
  return onDatabase(from, (source) =>
    onDatabase(to, async (target) => {
      for (const client of [source, target])
        await client.query(`select set_config('app.partnership_id', $1, false)`, [partnershipId]);
      await target.query('begin');
      await target.query('set session_replication_role = replica');
      const facts = await timed(() => copyAll(source, target));
      await target.query('rollback');
      await target.query('begin');
      const withAll = await timed(async () => {
        await copyAll(source, target);
        await target.query('commit');
      });
      return { withAll, facts };
    }),
  );
}

async function copyAll(source: pg.Client, target: pg.Client): Promise<void> {
  for (const [table, person] of TABLES) {
    const { rows } = await source.query<{ columns: string }>(COLUMNS, [table]);
    const { columns } = rows[0]!;
    await pipeline(
      source.query(copyTo(`copy (select ${columns} from ${table} where ${person} in (${NEWCOMERS})) to stdout`)),
      target.query(copyFrom(`copy ${table} (${columns}) from stdin`)),
    );
  }
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

const NEWCOMERS = `select practitioner_id from identity where family_name like 'Newcomer%'`;

const COLUMNS = `
  select string_agg(attname, ', ' order by attnum) as columns from pg_attribute
   where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`;
