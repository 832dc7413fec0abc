import type { WithPgClient } from 'graphile-worker';
import { asTenant } from './as-tenant.js';
import { andNoted, mailOver } from './forgotten.sql.js';

export const FORGET = 'forget';

/** When the work of each night begins, in UTC. */
const NIGHT = { hour: 3, minute: 17 };

/** A night that was missed is made up for. */
export const NIGHTLY = `${NIGHT.minute} ${NIGHT.hour} * * * ${FORGET} ?fill=1d`;

const SINCE_MIDNIGHT = `interval '${NIGHT.hour} hours ${NIGHT.minute} minutes'`;
/** In SQL: the instant at which the next night’s work begins. */
export const NEXT_NIGHT = `((date_trunc('day', now() at time zone 'utc' - ${SINCE_MIDNIGHT}) + interval '1 day' + ${SINCE_MIDNIGHT}) at time zone 'utc')`;

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
