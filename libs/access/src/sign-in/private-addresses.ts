import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import { Outbox } from '@app/jobs';
import { newId } from '@app/kernel';
import { type Actor, ownPractitioner } from '../grants/index.js';
import { PUBLIC_URL } from '../public-url.js';
import { newSecret, secretIn } from './secret.js';
import { linkOver, privateAddressMissing } from './sign-in.errors.js';

/** What somebody gave of their own addresses, as they are told. */
export interface OwnAddress {
  /** That to which links go; null is none. */
  confirmed: string | null;
  /** One whose link was not used yet. */
  waiting: string | null;
}

const A_DAY = 24 * 60;

/** Addresses of people's own, by which their record stays open to them when their work is over. */
@Injectable()
export class PrivateAddresses {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  of(actor: Actor): Promise<OwnAddress> {
    ownPractitioner(actor);
    return this.database.one(actor, OWN, [actor.accountId]);
  }

  /** Sends a link there; until it is used, what was confirmed before stays. */
  async give(actor: Actor, email: string): Promise<void> {
    ownPractitioner(actor);
    const secret = newSecret(actor.partnershipId);
    await this.database.query(actor, FORGET_WAITING, [actor.accountId]);
    await this.database.query(actor, GIVE, [newId(), actor.accountId, email.normalize('NFC'), secret.hash]);
    const { name, partnership } = await this.database.one<Named>(actor, NAMED, [actor.accountId]);
    await this.outbox.write(actor, {
      ...{ to: email, goodFor: A_DAY },
      subject: `Confirm your own address: ${partnership}`,
      text: `Hello ${name},\n\nConfirm within a day that this address is yours. Links that go to it then open your own record in Trivium, also when your work is over:\n${this.publicUrl}/sign-in/own-address?key=${secret.text}\n\nIf you did not ask for it, do nothing.\n`,
    });
  }

  async remove(actor: Actor, email: string): Promise<void> {
    const removed = await this.database.query(actor, REMOVE, [actor.accountId, email]);
    if (removed.length === 0) throw privateAddressMissing();
  }

  /** Whoever uses the link has the mailbox. The address before it ends, and both that and the one at work are told. */
  async confirm(link: string): Promise<void> {
    const secret = secretIn(link);
    if (!secret) throw linkOver();
    const tenant = { partnershipId: secret.partnershipId };
    await this.database.transaction(tenant, async () => {
      const [given] = await this.database.query<Given>(tenant, FIND, [secret.hash]);
      if (!given) throw linkOver();
      const { id, accountId, told, name } = given;
      await this.database.query(tenant, REPLACE, [accountId]);
      await this.database.query(tenant, CONFIRM, [id]);
      for (const to of told)
        await this.outbox.write(tenant, {
          ...{ to, goodFor: 7 * A_DAY },
          subject: 'An address of your own was confirmed in Trivium',
          text: `Hello ${name},\n\nLinks to another address open your own record in Trivium from now on. If that was not you, tell your data steward at once:\n${this.publicUrl}/\n`,
        });
      await this.audit.record({
        ...{ ...tenant, accountId },
        ...{ operation: 'confirmPrivateAddress', outcome: 'CHANGED', subject: {} },
      });
    });
  }
}

interface Named {
  name: string;
  partnership: string;
}

interface Given {
  id: string;
  accountId: string;
  name: string;
  /** Addresses that were theirs before. */
  told: string[];
}

const OWN = `
  select max(email) filter (where confirmed_at is not null) as confirmed,
         max(email) filter (where confirmed_at is null and ends_at > now()) as waiting
    from private_address where account_id = $1`;
const FORGET_WAITING = 'delete from private_address where account_id = $1 and confirmed_at is null';
const GIVE = 'insert into private_address (id, account_id, email, secret_hash) values ($1, $2, $3, $4)';
const NAMED = `
  select coalesce(c.name, 'there') as name, p.name as partnership
    from partnership p left join account_contact c on c.account_id = $1 where p.id = current_partnership()`;
const REMOVE = `
  with gone as (delete from private_address where account_id = $1 and hash_of_email(email) = hash_of_email($2) returning id, confirmed_at),
       signed_out as (
         delete from web_session where account_id = $1 and is_private and exists (select from gone where confirmed_at is not null))
  select id from gone`;
const FIND = `
  select p.id, p.account_id as "accountId", coalesce(c.name, 'there') as name,
         array(select c.email where c.email is not null union
               select o.email from private_address o where o.account_id = p.account_id and o.confirmed_at is not null) as told
    from private_address p left join account_contact c on c.account_id = p.account_id
   where p.secret_hash = $1 and p.confirmed_at is null and p.ends_at > now()
     and (select closed_at is null from partnership where id = current_partnership())
     for no key update of p`;
const REPLACE = 'delete from private_address where account_id = $1 and confirmed_at is not null';
const CONFIRM = 'update private_address set confirmed_at = now() where id = $1';
