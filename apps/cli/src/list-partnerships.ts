import type pg from 'pg';
import { inEachPartnership, type Say } from './partnerships.js';

/** Says of each partnership its id, its name, since when it is open, how many people are known by name, and how many accounts. */
export const listPartnerships = (ownerUrl: string, say: Say): Promise<boolean> =>
  inEachPartnership(ownerUrl, undefined, say, (client, name) => listed(client, name, say));

async function listed(client: pg.Client, name: string, say: Say): Promise<boolean> {
  const { rows } = await client.query<{ line: string }>(LINE);
  say(`${rows[0]!.line}  ${name}`);
  return true;
}

const LINE = `
  select format('%s  %s  people: %s  accounts: %s', p.id,
           case when closed_at is null then 'open since ' || opened_at::date else 'closed on ' || closed_at::date end,
           (select count(*) from identity where partnership_id = p.id), (select count(*) from account where partnership_id = p.id)) as line
    from partnership p where id = current_partnership()`;
