import type pg from 'pg';

/** From here on the connection sees and writes the rows of this partnership alone, whoever owns the tables. */
export async function enterPartnership(client: pg.Client, partnershipId: string): Promise<void> {
  await client.query(`select set_config('app.partnership_id', $1, false)`, [partnershipId]);
}

/**
 * Does the work as the application's role and derives from it before returning. An owner who is a superuser bypasses
 * row-level security, so what is derived in the owner's name would mix partnerships; its notes of what it changed are
 * therefore dropped and everything is derived once in the application's name. `grown` names tables that the work fills:
 * PostgreSQL plans the derivation badly until it has looked at them.
 */
export async function asApplication(client: pg.Client, work: () => Promise<void>, grown: string[] = []): Promise<void> {
  await client.query('delete from pending_refresh where transaction = pg_current_xact_id()');
  await refreshed(client);
  await client.query('set local role trivium_app');
  await work();
  await client.query('insert into pending_refresh default values');
  await client.query('insert into pending_refresh (competencies) select array_agg(id) from competency where is_leaf');
  await client.query('reset role');
  if (grown.length) await client.query(`analyze ${grown.join(', ')}`);
  await client.query('set local role trivium_app');
  await refreshed(client);
  await client.query('reset role');
}

async function refreshed(client: pg.Client): Promise<void> {
  await client.query('set constraints refresh_at_commit immediate');
  await client.query('set constraints refresh_at_commit deferred');
}
