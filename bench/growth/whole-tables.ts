import type pg from 'pg';
import { APPLICATION_ROLE } from '@app/database';
import type { Sent } from '../servers/child.js';

/** A table of which a question read this many rows from its first to its last, by no index. */
export interface WholeTable {
  table: string;
  rows: number;
}

/* Below this a table is small by its nature, such as the places of a city. */
const MANY_ROWS = 2_000;

/** Runs again what the API sent for a question, and says which large tables PostgreSQL read whole, in functions too. */
export async function wholeTablesRead(client: pg.Client, statements: Sent[]): Promise<WholeTable[]> {
  await client.query('begin');
  try {
    await client.query(`set local role ${APPLICATION_ROLE}`);
    const before = await rowsRead(client);
    // The audit row of a read stands already.
    for (const statement of statements.filter(({ text }) => !/insert into audit_event/.test(text)))
      await client.query(statement);
    const after = await rowsRead(client);
    return [...after]
      .map(([table, rows]) => ({ table, rows: rows - (before.get(table) ?? 0) }))
      .filter(({ rows }) => rows > MANY_ROWS);
  } finally {
    await client.query('rollback');
  }
}

/* By no index, as this connection counts them; what it has not reported of earlier transactions is among them. */
async function rowsRead(client: pg.Client): Promise<Map<string, number>> {
  const { rows } = await client.query<WholeTable>(
    'select relname as table, seq_tup_read::integer as rows from pg_stat_xact_user_tables order by 1',
  );
  return new Map(rows.map(({ table, rows: read }) => [table, read]));
}
