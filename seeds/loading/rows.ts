import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

export type Cell = string | number | boolean | null | string[];
export type Row = Record<string, Cell>;

/** The rows of one table, all with the same columns; the partnership comes from the tenant setting. */
export interface TableRows {
  table: string;
  rows: Row[];
}

const LINES_A_CHUNK = 2_000;

/** Inserts by COPY, inside the caller's transaction. PostgreSQL refuses COPY into a table with row-level security, so the
 * rows go through a temporary one, which the application's role may not make: it is made in the owner's name. */
export async function insertRows(client: pg.Client, { table, rows }: TableRows): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const listed = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const [{ role }] = (await client.query('select current_user as role')).rows;
  await client.query('reset role');
  await client.query(`create temp table staged on commit drop as select ${listed} from ${table} with no data`);
  await pipeline(Readable.from(chunksOf(columns, rows)), client.query(copyFrom('copy staged from stdin')));
  await client.query('grant select on staged to trivium_app');
  await client.query(`set local role ${pg.escapeIdentifier(role)}`);
  await client.query(`insert into ${table} (${listed}) select ${listed} from staged`);
  await client.query('reset role');
  await client.query('drop table staged');
  await client.query(`set local role ${pg.escapeIdentifier(role)}`);
}

function* chunksOf(columns: string[], rows: Row[]): Generator<string> {
  for (let at = 0; at < rows.length; at += LINES_A_CHUNK)
    yield rows
      .slice(at, at + LINES_A_CHUNK)
      .map((row) => columns.map((column) => cellText(row[column] ?? null)).join('\t') + '\n')
      .join('');
}

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  const text = Array.isArray(cell) ? arrayText(cell) : String(cell);
  return text.replace(/\\/g, '\\\\').replace(/\t/g, '\\t').replace(/\n/g, '\\n');
}

const arrayText = (items: string[]) => `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
