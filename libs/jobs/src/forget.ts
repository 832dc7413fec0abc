import type { WithPgClient } from 'graphile-worker';
import { asTenant } from './as-tenant.js';

export const FORGET = 'forget';

/** At seventeen minutes past three (UTC); a night that was missed is made up for. */
export const NIGHTLY = `17 3 * * * ${FORGET} ?fill=1d`;

/** For so many days after it was written it is kept whom a mail was for, and what the server said. */
const MAIL_DAYS = 30;

/** Forgets what nobody needs any more, partnership by partnership. How many mails there were, and what became of them, stays. */
export async function forget(withPgClient: WithPgClient, alsoForgets: readonly string[]): Promise<void> {
  const { rows } = await withPgClient((client) =>
    client.query<{ id: string }>('select id from partnership order by id'),
  );
  for (const { id } of rows) for (const sql of [FORGET_MAIL, ...alsoForgets]) await asTenant(withPgClient, id, sql);
  await withPgClient((client) => client.query(FORGET_JOBS));
}

const FORGET_MAIL = `
  update mail set address = null
   where address is not null and written_at < now() - interval '${MAIL_DAYS} days'`;

/* Given up after forty tries: of what was over long ago. */
const FORGET_JOBS = `
  delete from graphile_worker._private_jobs
   where attempts >= max_attempts and locked_at is null and run_at < now() - interval '${MAIL_DAYS} days'`;
