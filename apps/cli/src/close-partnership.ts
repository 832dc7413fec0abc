import type pg from 'pg';
import { inEachPartnership, type Say } from './partnerships.js';

/** Closes a partnership: from then on nobody is signed in to it. Nothing is deleted. False where it is not there. */
export const closePartnership = (ownerUrl: string, id: string, say: Say): Promise<boolean> =>
  inEachPartnership(ownerUrl, [id], say, (client, name) => closed(client, name, say));

async function closed(client: pg.Client, name: string, say: Say): Promise<boolean> {
  const { rowCount } = await client.query(
    'update partnership set closed_at = now() where id = current_partnership() and closed_at is null',
  );
  // What waits to be sent leads nowhere any more.
  await client.query(
    'update mail set good_until = now() where sent_at is null and refused_at is null and partnership_id = current_partnership()',
  );
  say(rowCount ? `${name} is closed: nobody can sign in to it. Its record is kept.` : `${name} was closed before.`);
  return true;
}
