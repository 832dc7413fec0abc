import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { Outbox } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { ACCEPT_INVITATION } from './accept-invitation.sql.js';
import { type AccountIn, Directory } from './directory.js';
import { newSecret, secretIn } from './secret.js';
import { linkOver } from './sign-in.errors.js';

/** As many as are sent to one account in an hour. */
const MOST_AN_HOUR = 5;

/** Links by e-mail, each good for a quarter of an hour, once, that sign in whoever has the mailbox. */
@Injectable()
export class EmailLinks {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly outbox: Outbox,
  ) {}

  /** Sends a link to each account that this address signs in. Says nothing of whether there is one. */
  async send(email: string, publicUrl: string): Promise<void> {
    for (const account of await this.directory.withEmail(email)) await this.sendTo(account, publicUrl);
  }

  /** Sends a link to one account; using it accepts the invitation, where one is named. */
  async sendTo(account: AccountIn, publicUrl: string, invitationId: Id | null = null): Promise<void> {
    await this.database.transaction(account, async () => {
      const { name, email, partnership, sent } = await this.database.one<Addressee>(account, ADDRESSEE, [
        account.accountId,
      ]);
      if (sent >= MOST_AN_HOUR) return;
      const link = await this.make(account, invitationId);
      await this.outbox.write(account, {
        ...{ to: email, goodFor: 15 },
        subject: `Sign in to Trivium: ${partnership}`,
        text: `Hello ${name},\n\nThis link signs you in to ${partnership}, once, within 15 minutes:\n${publicUrl}/sign-in/link?key=${link}\n\nIf you did not ask for it, do nothing: nobody is signed in without it.\n`,
      });
    });
  }

  /** A link for somebody who has shown already who they are. */
  async make(account: AccountIn, invitationId: Id | null = null): Promise<string> {
    const secret = newSecret(account.partnershipId);
    const values = [newId(), account.accountId, invitationId, secret.hash];
    await this.database.transaction(account, () => this.database.query(account, MAKE, values));
    return secret.text;
  }

  /** The account that a link signs in, which is then used. Its invitation is accepted with it. */
  async use(link: string): Promise<AccountIn> {
    const secret = secretIn(link);
    if (!secret) throw linkOver();
    const { partnershipId, hash } = secret;
    const tenant = { partnershipId };
    return this.database.transaction(tenant, async () => {
      const [used] = await this.database.query<{ accountId: Id; invitationId: Id | null }>(tenant, USE, [hash]);
      if (!used) throw linkOver();
      const { accountId, invitationId } = used;
      if (invitationId) {
        const accepted = await this.database.query(tenant, ACCEPT_INVITATION, [invitationId]);
        if (accepted.length === 0) throw linkOver();
        await this.database.query(tenant, BY_EMAIL, [accountId]);
      }
      return { partnershipId, accountId };
    });
  }
}

interface Addressee {
  name: string;
  email: string;
  partnership: string;
  /** Links sent to them within the hour. */
  sent: number;
}

/* Two at once for one account are counted one after the other. */
const ADDRESSEE = `
  with account as (select id from account where id = $1 for update)
  select c.name, c.email, (select name from partnership) as partnership,
         (select count(*)::int from sign_in_link l where l.account_id = c.account_id and l.made_at > now() - interval '1 hour') as sent
    from account a join account_contact c on c.account_id = a.id`;
const MAKE = `insert into sign_in_link (id, account_id, invitation_id, secret_hash) values ($1, $2, $3, $4)`;
const USE = `
  update sign_in_link l set used_at = now()
    from account a
   where l.secret_hash = $1 and l.used_at is null and l.ends_at > now() and a.id = l.account_id and a.closed_at is null
  returning l.account_id as "accountId", l.invitation_id as "invitationId"`;
const BY_EMAIL = `update account set by_email = true where id = $1`;
