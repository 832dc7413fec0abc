import { Injectable } from '@nestjs/common';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { type Id, newId, unauthenticated } from '@app/kernel';
import type { Actor } from '../grants/index.js';
import { ACCOUNT, OWN_RECORD } from './account.sql.js';
import type { AccountIn } from './directory.js';
import { noAccount } from './sign-in.errors.js';
import { newSecret, secretIn } from './secret.js';

/** After so many hours whoever signed in must do so again, and after so many idle minutes. */
export const SESSION_HOURS = 12;
const IDLE_MINUTES = 60;

/** The value of the session cookie: the partnership's id and a secret of 256 bits. Nobody but the browser keeps the secret. */
export type SessionCookie = string;

/** Browsers that people signed in with, instead of a token in each request. */
@Injectable()
export class WebSessions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** A session that began at a service of the partnership ends with that service. No browser is a machine’s. */
  async start({ partnershipId, accountId, serviceId = null, isPrivate = false }: AccountIn): Promise<SessionCookie> {
    const secret = newSecret(partnershipId);
    const tenant = { partnershipId };
    await this.database.transaction(tenant, async () => {
      await this.database.query(tenant, FORGET);
      const values = [newId(), accountId, serviceId, isPrivate, secret.hash, SESSION_HOURS];
      const started = await this.database.query(tenant, START, values);
      if (started.length === 0) throw noAccount();
      const people = (await this.database.query<{ id: Id }>(tenant, PERSON_OF, [accountId])).map(({ id }) => id);
      await this.audit.record({ ...tenant, accountId, operation: 'signIn', outcome: 'CHANGED', subject: { people } });
    });
    return secret.text;
  }

  /** Who is signed in with it, with the grants in force today. Each use keeps it from ending for being idle. */
  async actor(cookie: SessionCookie): Promise<Actor> {
    const secret = secretIn(cookie);
    if (!secret) throw sessionEnded();
    const { partnershipId, hash } = secret;
    const tenant = { partnershipId };
    const [found] = await this.database.query<Used>(tenant, USE, [hash, IDLE_MINUTES]);
    if (!found) throw sessionEnded();
    const { unseen, ...account } = found;
    if (unseen) await this.database.transaction(tenant, () => this.database.query(tenant, SEEN, [hash]));
    return { partnershipId, ...account };
  }

  /** Signs out: of this browser, or of every browser that this person signed in with. One that is over is none. */
  async end(cookie: SessionCookie, { everywhere }: { everywhere: boolean }): Promise<void> {
    const secret = secretIn(cookie);
    if (!secret) return;
    const tenant = { partnershipId: secret.partnershipId };
    await this.database.transaction(tenant, async () => {
      const ended = await this.database.query<{ accountId: string }>(tenant, everywhere ? END_ALL : END, [secret.hash]);
      const [first] = ended;
      if (!first) return;
      const subject = { sessions: ended.length };
      await this.audit.record({ ...tenant, ...first, operation: 'signOut', outcome: 'CHANGED', subject });
    });
  }
}

interface Used extends Omit<Actor, 'partnershipId'> {
  unseen: boolean;
}

const sessionEnded = () => unauthenticated('SESSION_ENDED', 'You are signed out. Sign in again to go on.');

const START = `
  insert into web_session (id, account_id, service_id, is_private, secret_hash, ends_at)
  select $1, a.id, $3, $4, $5, now() + make_interval(hours => $6) from account a where a.id = $2 and not a.is_machine returning id`;
const PERSON_OF = 'select practitioner_id as id from account where id = $1 and practitioner_id is not null';
const FORGET = `delete from web_session where ends_at < now()`;
const LIVE = `secret_hash = $1 and ends_at > now()`;
/* That it was seen is written once a minute at most, not with every request. */
const USE = `
  with session as (
    select account_id, is_private, seen_at < now() - interval '1 minute' as unseen from web_session w
     where ${LIVE} and seen_at > now() - make_interval(mins => $2)
       and (service_id is null or exists (select from sign_in_service s where s.id = w.service_id and s.voided_at is null))),
  account_in as (
    ${ACCOUNT} and a.id = (select account_id from session where not is_private)
    union all ${OWN_RECORD} and a.id = (select account_id from session where is_private))
  select i.*, s.unseen, s.is_private as "isPrivate" from account_in i, session s`;
const SEEN = `update web_session set seen_at = now() where ${LIVE}`;
const END = `delete from web_session where ${LIVE} returning account_id as "accountId"`;
const END_ALL = `
  delete from web_session
   where account_id = (select account_id from web_session where ${LIVE}) returning account_id as "accountId"`;
