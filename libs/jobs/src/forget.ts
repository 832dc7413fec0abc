import type { WithPgClient } from 'graphile-worker';
import { asTenant } from './as-tenant.js';
import { andNoted, mailOver } from './forgotten.sql.js';

export const FORGET = 'forget';

/** At seventeen minutes past three (UTC); a night that was missed is made up for. */
export const NIGHTLY = `17 3 * * * ${FORGET} ?fill=1d`;

/** After so many days a job that was given up is no use to anybody. */
const GIVEN_UP_DAYS = 30;

/** Forgets what nobody needs any more, partnership by partnership. How many mails there were, and what became of them, stays. */
export async function forget(withPgClient: WithPgClient, alsoForgets: readonly string[]): Promise<void> {
  const { rows } = await withPgClient((client) =>
    client.query<{ id: string }>('select id from partnership order by id'),
  );
  for (const { id } of rows) for (const sql of [FORGET_MAIL, ...alsoForgets]) await asTenant(withPgClient, id, sql);
  await withPgClient((client) => client.query(FORGET_JOBS));
}

const FORGET_MAIL = andNoted('MAIL', `update mail set address = null where ${mailOver('now()')}`);

/* Given up after forty tries: of what was over long ago. */
const FORGET_JOBS = `
  delete from graphile_worker._private_jobs
   where attempts >= max_attempts and locked_at is null and run_at < now() - interval '${GIVEN_UP_DAYS} days'`;
