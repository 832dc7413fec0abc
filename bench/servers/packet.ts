import type { Socket } from 'node:net';
import type pg from 'pg';

/** The rows of each statement of one transaction: begin, the statements and commit go out together. */
export async function packet(pool: pg.Pool, statements: pg.QueryConfig[]): Promise<pg.QueryResult['rows'][]> {
  const client = await pool.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  try {
    stream.cork();
    const sent = Promise.all([
      client.query('begin'),
      ...statements.map((statement) => client.query(statement)),
      client.query('commit'),
    ]);
    stream.uncork();
    return (await sent).slice(1, -1).map(({ rows }) => rows);
  } finally {
    client.release();
  }
}
