import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { databaseConfig, ensureDatabase } from '@app/database';
import { migrate } from '@app/jobs';
import { cloneDatabase } from '../support/test-server.js';

/** The demo in a database of another server: its rows as they are, which takes a fraction of what deriving them takes. */
export async function copiedDemo(server: string): Promise<string> {
  const url = await ensureDatabase(server, 'trivium');
  await migrate(databaseConfig(url, {}));
  const demo = await cloneDatabase('demo');
  const [source, target] = [new pg.Client({ connectionString: demo.url }), new pg.Client({ connectionString: url })];
  await Promise.all([source.connect(), target.connect()]);
  // No trigger derives anything and no foreign key asks for an order.
  await target.query('set session_replication_role = replica');
  const { rows } = await source.query<{ table: string }>(
    `select quote_ident(relname) as table from pg_class
      where relkind = 'r' and relnamespace = 'public'::regnamespace and relname not in ('migration', 'repeatable_layer')`,
  );
  for (const { table } of rows)
    await pipeline(source.query(to(`copy ${table} to stdout`)), target.query(from(`copy ${table} from stdin`)));
  await target.query('analyze');
  await Promise.all([source.end(), target.end()]);
  await demo.drop();
  return url;
}
