import type pg from 'pg';
import { inEachPartnership, type Say } from './partnerships.js';

const MOST = 50;

/** Says the last mails of each partnership, the newest last. Their links sign people in: keep them to yourself. */
export const listMail = (ownerUrl: string, say: Say, ids?: string[]): Promise<boolean> =>
  inEachPartnership(ownerUrl, ids, say, (client, name) => mails(client, name, say));

async function mails(client: pg.Client, name: string, say: Say): Promise<boolean> {
  const { rows } = await client.query<Row>(MAILS, [MOST]);
  if (rows.length === 0) say(`${name}: no mail`);
  for (const { address, subject, text, written, became } of rows)
    say(
      `${name}, ${written}, ${became}\nTo: ${address ?? '(forgotten)'}\nSubject: ${subject}\n\n${text ?? '(What was sent is not kept.)\n'}`,
    );
  return true;
}

interface Row {
  address: string | null;
  subject: string;
  text: string | null;
  written: string;
  became: string;
}

const MAILS = `
  select address, subject, text, written, became from (
    select address, subject, text, to_char(written_at, 'YYYY-MM-DD HH24:MI') as written, id,
           case when sent_at is not null then 'sent ' || to_char(sent_at, 'YYYY-MM-DD HH24:MI') when refused_at is not null then 'refused: ' || server_said
                when good_until <= now() or address is null then 'over before it was sent' else 'not sent yet' end as became
      from mail where partnership_id = current_partnership() order by id desc limit $1) last
   order by id`;
