import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Row } from '../../seeds/loading/rows.js';

/**
 * COPY by a superuser, who is outside row-level security; the partnership comes from the tenant setting. Rows come in
 * batches, all with the same columns, and hold no tabs or backslashes.
 */
export async function copyRows(client: pg.Client, table: string, batches: Iterable<Row[]>): Promise<void> {
  const source = batches[Symbol.iterator]();
  const { value: first } = source.next();
  if (!first?.[0]) return;
  const columns = Object.keys(first[0]);
  const text = (rows: Row[]) =>
    rows.map((row) => columns.map((column) => row[column] ?? '\\N').join('\t') + '\n').join('');
  const lines = function* () {
    yield text(first);
    for (let next = source.next(); !next.done; next = source.next()) yield text(next.value);
  };
  await pipeline(Readable.from(lines()), client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)));
}
