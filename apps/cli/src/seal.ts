import type pg from 'pg';
import { inEachPartnership, type Say } from './partnerships.js';

/** Seals the audit of the days that have ended, and says each new seal. False where a partnership is not there. */
export const seal = (ownerUrl: string, say: Say, ids?: string[]): Promise<boolean> =>
  inEachPartnership(ownerUrl, ids, say, (client, name) => sealed(client, name, say));

async function sealed(client: pg.Client, name: string, say: Say): Promise<boolean> {
  const { rows } = await client.query(`select day::text, events, encode(hash, 'hex') as hash from seal_audit()`);
  if (rows.length === 0) say(`${name}: no day to seal`);
  for (const { day, events, hash } of rows) say(`${name}: ${day}, ${events} events, ${hash}`);
  return true;
}
