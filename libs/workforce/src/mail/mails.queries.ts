import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { pageArgs } from '@app/kernel';
import { isMomentKey, LATEST_OF_ALL } from '../looks/index.js';
import type { Mail } from './mail.model.js';
import { type Fared, faredInWords } from './mail.words.js';
import type { MailsArgs } from './mails.args.js';

@Injectable()
export class MailsQueries {
  constructor(private readonly database: Database) {}

  /** The last to be written first, then by id from the highest. */
  async all(actor: Actor, { state, ...page }: MailsArgs): Promise<Connection<Mail>> {
    const { first, after } = pageArgs(page, isMomentKey);
    const rows = await this.database.query<{ mail: Row }>(actor, MAILS, [
      ...[state ?? null, ...(after ?? LATEST_OF_ALL), first + 1],
    ]);
    return connectionFrom(
      rows.map(({ mail }) => ({ ...mail, inWords: faredInWords(mail) })),
      { first, after },
      ({ writtenAt, id }) => [writtenAt, id],
    );
  }
}

type Row = Omit<Mail, 'inWords'> & Fared;

/* A worker looks every second. What goes to addresses of people's own is between them and the server. */
const MAILS = `
  select json_build_object('id', m.id, 'address', m.address, 'subject', m.subject, 'writtenAt', m.written_at, 'state', s.state,
           'endedAt', coalesce(m.sent_at, m.refused_at), 'tries', m.tries, 'trouble', m.trouble, 'serverSaid', m.server_said,
           'isForgotten', m.address is null, 'isUntried', m.tries = 0 and m.written_at < now() - interval '2 minutes') as mail
    from mail m
   cross join lateral (
     select case when m.sent_at is not null then 'SENT' when m.refused_at is not null then 'REFUSED'
                 when m.address is null or m.good_until <= now() then 'OVER' else 'WAITING' end as state) s
   where not m.is_private and ($1::text is null or s.state = $1) and (m.written_at, m.id) < ($2::timestamptz, $3::uuid)
   order by m.written_at desc, m.id desc limit $4`;
