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
    // The audit row of a read stands already.
    for (const statement of statements.filter(({ text }) => !/insert into audit_event/.test(text)))
      await client.query(statement);
    const { rows } = await client.query<WholeTable>(READ_WHOLE, [MANY_ROWS]);
    return rows;
  } finally {
    await client.query('rollback');
  }
}

const READ_WHOLE = `
  select relname as table, seq_tup_read::integer as rows from pg_stat_xact_user_tables
   where seq_tup_read > $1 and seq_tup_read >= seq_scan * $1 order by 1`;
