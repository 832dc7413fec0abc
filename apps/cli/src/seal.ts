import type pg from 'pg';
import { inEachPartnership, type Named } from './partnerships.js';
import type { Say } from './verify.js';

/** Seals the audit of the days that have ended, and says each new seal. False where a partnership is not there. */
export async function seal(ownerUrl: string, say: Say, ids?: string[]): Promise<boolean> {
  const done = await inEachPartnership(ownerUrl, ids, (client, partnership) => sealed(client, partnership, say));
  if (done.length === 0) say('This database user sees no partnership. Name them: seal --partnership <id>');
  return done.length > 0 && done.every(Boolean);
}

async function sealed(client: pg.Client, { id, name }: Named, say: Say): Promise<boolean> {
  if (name === undefined) {
    say(`There is no partnership ${id}.`);
    return false;
  }
  const { rows } = await client.query(`select day::text, events, encode(hash, 'hex') as hash from seal_audit()`);
  if (rows.length === 0) say(`${name}: no day to seal`);
  for (const { day, events, hash } of rows) say(`${name}: ${day}, ${events} events, ${hash}`);
  return true;
}
