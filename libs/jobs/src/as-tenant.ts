import type { WithPgClient } from 'graphile-worker';
import type pg from 'pg';

/** One statement in a transaction of its own, on the rows of one partnership. */
export const asTenant = <Row extends pg.QueryResultRow>(
  withPgClient: WithPgClient,
  partnershipId: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> =>
  withPgClient(async (client) => {
    await client.query('begin');
    try {
      await client.query(`select set_config('app.partnership_id', $1, true)`, [partnershipId]);
      const { rows } = await client.query<Row>(sql, [...values]);
      await client.query('commit');
      return rows;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  });
