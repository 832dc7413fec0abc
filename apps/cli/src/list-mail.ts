import type pg from 'pg';
import { inEachPartnership, type Say } from './partnerships.js';

const MOST = 50;

/** Says the last mails of each partnership, the newest last. Their links sign people in: keep them to yourself. */
export const listMail = (ownerUrl: string, say: Say, ids?: string[]): Promise<boolean> =>
  inEachPartnership(ownerUrl, ids, say, (client, name) => mails(client, name, say));

async function mails(client: pg.Client, name: string, say: Say): Promise<boolean> {
  const { rows } = await client.query<Row>(MAILS, [MOST]);
  if (rows.length === 0) say(`${name}: no mail`);
  for (const { address, subject, text, written } of rows)
    say(`${name}, ${written}\nTo: ${address}\nSubject: ${subject}\n\n${text}`);
  return true;
}

interface Row {
  address: string;
  subject: string;
  text: string;
  written: string;
}

const MAILS = `
  select address, subject, text, written from (
    select address, subject, text, to_char(written_at, 'YYYY-MM-DD HH24:MI') as written, id from mail
     where partnership_id = current_partnership() order by id desc limit $1) last
   order by id`;
