import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { Outbox } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { AcceptedInvitations } from './accepted-invitations.js';
import { type AccountIn, Directory } from './directory.js';
import { LINK_GOOD_FOR } from './good-for.js';
import { newSecret, type Secret, secretIn } from './secret.js';
import { linkOver } from './sign-in.errors.js';

/** Where links lead, and where whoever uses one wanted to be. */
export interface LeadTo {
  publicUrl: string;
  /** A path of our own. */
  to: string;
}

/** Whom a link signs in, as its page says. */
export interface LinkShown {
  /** Null where the account has no address of its own. */
  name: string | null;
  partnership: string;
}

/** Links by e-mail, each good for a few minutes, once, that sign in whoever has the mailbox. */
@Injectable()
export class EmailLinks {
  constructor(
    private readonly database: Database,
    private readonly directory: Directory,
    private readonly outbox: Outbox,
    private readonly accepted: AcceptedInvitations,
  ) {}

  /** Sends a link to each account that this address signs in. Says nothing of whether there is one; one that fails keeps none of the others waiting. */
  async send(email: string, lead: LeadTo): Promise<void> {
    const failures: unknown[] = [];
    for (const account of await this.directory.withEmail(email))
      await this.sendTo(account, lead, { askedBy: email }).catch((failure: unknown) => failures.push(failure));
    if (failures.length > 0) throw new AggregateError(failures, 'Not every account of an address was sent its link.');
  }

  /**
   * Sends a link to one account, unless one that was sent within five minutes is unused and was not refused: that is as good, so nobody keeps the owner of a
   * mailbox out by asking for links. Using it accepts the invitation, where one is named. `askedBy`: the
   * address that was typed; where it is their private one, the link goes there and opens their own record alone.
   */
  async sendTo(
    account: AccountIn,
    { publicUrl, to }: LeadTo,
    { askedBy = null, invitationId = null }: { askedBy?: string | null; invitationId?: Id | null } = {},
  ): Promise<void> {
    await this.database.transaction(account, async () => {
      await this.database.query(account, ONE_AFTER_THE_OTHER, [account.accountId]);
      const [addressee] = await this.database.query<Addressee>(account, ADDRESSEE, [
        account.accountId,
        invitationId,
        askedBy,
      ]);
      if (!addressee || addressee.hasOne) return;
      const { name, email, partnership, isPrivate } = addressee;
      const secret = newSecret(account.partnershipId);
      const link = `${publicUrl}/sign-in/link?key=${secret.text}${to === '/' ? '' : `&to=${encodeURIComponent(to)}`}`;
      const mailId = await this.outbox.write(account, {
        ...{ to: email, recipientId: account.accountId, goodFor: LINK_GOOD_FOR.minutes, isPrivate },
        subject: `Sign in to Trivium: ${partnership}`,
        text: `Hello ${name},\n\nThis link signs you in to ${partnership}, once, within ${LINK_GOOD_FOR.inWords}:\n${link}\n\nIf you did not ask for it, do nothing: nobody is signed in without it.\n`,
      });
      await this.keep({ ...account, isPrivate }, secret, { invitationId, mailId });
    });
  }

  /** A link for somebody who has shown already who they are. */
  async make(account: AccountIn): Promise<string> {
    const secret = newSecret(account.partnershipId);
    await this.keep(account, secret, { invitationId: null, mailId: null });
    return secret.text;
  }

  private async keep(
    account: AccountIn,
    { hash }: Secret,
    { invitationId, mailId }: Record<'invitationId' | 'mailId', Id | null>,
  ) {
    const values = [
      newId(),
      account.accountId,
      invitationId,
      mailId,
      account.serviceId ?? null,
      account.isPrivate ?? false,
      hash,
    ];
    await this.database.transaction(account, () => this.database.query(account, MAKE, values));
  }

  /** Whom a link would sign in; it is not used by this. */
  async show(link: string): Promise<LinkShown> {
    const { partnershipId, hash } = secretOf(link);
    const [shown] = await this.database.query<LinkShown>({ partnershipId }, SHOW, [hash]);
    if (!shown) throw linkOver();
    return shown;
  }

  /** The account that a link signs in, which is then used. Its invitation is accepted with it. */
  async use(link: string): Promise<AccountIn> {
    const { partnershipId, hash } = secretOf(link);
    const tenant = { partnershipId };
    return this.database.transaction(tenant, async () => {
      const [used] = await this.database.query<Used>(tenant, USE, [hash]);
      if (!used) throw linkOver();
      const { accountId, invitationId, serviceId, isPrivate } = used;
      if (invitationId) await this.accepted.bind({ partnershipId, accountId }, invitationId, null);
      return { partnershipId, accountId, serviceId, isPrivate };
    });
  }
}

interface Used extends Required<Omit<AccountIn, 'partnershipId'>> {
  invitationId: Id | null;
}

interface Addressee {
  name: string;
  partnership: string;
  email: string;
  /** Whether a link that was sent a moment ago is unused. */
  hasOne: boolean;
  isPrivate: boolean;
}

function secretOf(link: string): Secret {
  const secret = secretIn(link);
  if (!secret) throw linkOver();
  return secret;
}

const ONE_AFTER_THE_OTHER = `select from account where id = $1 for update`;
const OPEN = `a.closed_at is null and (select closed_at is null from partnership where id = current_partnership())`;
/* An account that is open is asked by its own address first. */
const ADDRESSEE = `
  select coalesce(c.name, 'there') as name, w.email, w.is_private as "isPrivate",
         (select name from partnership where id = current_partnership()) as partnership,
         exists (select from sign_in_link l
                    join mail m on m.id = l.mail_id and m.refused_at is null
                  where l.account_id = a.id and l.used_at is null and l.ends_at > now() and l.is_private = w.is_private
                    and l.made_at > now() - interval '5 minutes'
                    and l.invitation_id is not distinct from $2) as "hasOne"
    from account a left join account_contact c on c.account_id = a.id
    join lateral (
      select c.email, false as is_private where a.closed_at is null and ($3::text is null or a.by_email and hash_of_email(c.email) = hash_of_email($3))
      union all
      select p.email, true from private_address p
       where p.account_id = a.id and p.confirmed_at is not null and hash_of_email(p.email) = hash_of_email($3)
      order by 2 limit 1) w on w.email is not null
   where a.id = $1 and (select closed_at is null from partnership where id = current_partnership())`;
const MAKE = `
  insert into sign_in_link (id, account_id, invitation_id, mail_id, service_id, is_private, secret_hash) values ($1, $2, $3, $4, $5, $6, $7)`;
const LIVE = `
  l.secret_hash = $1 and l.used_at is null and l.ends_at > now() and (${OPEN} or l.is_private and exists (
    select from private_address p where p.account_id = a.id and p.confirmed_at is not null))`;
const SHOW = `
  select c.name,
         (select name from partnership where id = current_partnership()) as partnership
    from sign_in_link l join account a on a.id = l.account_id
    left join account_contact c on c.account_id = a.id
   where ${LIVE}`;
const USE = `
  update sign_in_link l set used_at = now() from account a
   where a.id = l.account_id and ${LIVE} 
  returning l.account_id as "accountId", l.invitation_id as "invitationId", l.service_id as "serviceId", l.is_private as "isPrivate"`;
