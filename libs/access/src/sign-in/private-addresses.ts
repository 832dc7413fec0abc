import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '@app/audit';
import { Database, type Tenant } from '@app/database';
import { A_WEEK, Outbox } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { type Actor, ownPractitioner, refuseDeputies } from '../grants/index.js';
import { PUBLIC_URL } from '../public-url.js';
import { newSecret, secretIn } from './secret.js';
import { linkOver, privateAddressLately, privateAddressMissing } from './sign-in.errors.js';

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

  /**
   * Sends a link there; until it is used, what was confirmed before stays. To one address every five minutes: a link that was sent there within
   * them is as good, and nobody fills the mailbox of another.
   */
  async give(actor: Actor, email: string): Promise<void> {
    ownPractitioner(actor);
    await this.database.query(actor, ONE_AFTER_THE_OTHER, [actor.accountId]);
    const [lately] = await this.database.query<{ isSame: boolean }>(actor, LATELY, [actor.accountId, email]);
    if (lately?.isSame) return;
    if (lately) throw privateAddressLately();
    const secret = newSecret(actor.partnershipId);
    await this.database.query(actor, FORGET_WAITING, [actor.accountId]);
    await this.database.query(actor, GIVE, [newId(), actor.accountId, email.normalize('NFC'), secret.hash]);
    const { name, partnership } = await this.database.one<Named>(actor, NAMED, [actor.accountId]);
    await this.outbox.write(actor, {
      ...{ to: email, recipientId: actor.accountId, goodFor: A_DAY, isPrivate: true },
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
      const { id, accountId, told, name, people } = given;
      await this.database.query(tenant, REPLACE, [accountId]);
      await this.database.query(tenant, CONFIRM, [id]);
      for (const { to, isPrivate } of told)
        await this.outbox.write(tenant, {
          ...{ to, recipientId: accountId, isPrivate, goodFor: A_WEEK },
          subject: 'An address of your own was confirmed in Trivium',
          text: `Hello ${name},\n\nLinks to another address open your own record in Trivium from now on. If that was not you, tell your data steward at once:\n${this.publicUrl}/\n`,
        });
      await this.audit.record({
        ...{ ...tenant, accountId },
        ...{ operation: 'confirmPrivateAddress', outcome: 'CHANGED', subject: { people } },
      });
    });
  }

  /** What a steward does where the account was never theirs to whom its own address opens a record. Whoever reads mail there is told. */
  async end(actor: Actor, accountId: Id): Promise<void> {
    refuseDeputies(actor);
    await this.database.query(actor, ONE_AFTER_THE_OTHER, [accountId]);
    const [ended] = await this.endOf(actor, await this.database.query<Ended>(actor, OF_ACCOUNT, [accountId]));
    if (!ended) throw privateAddressMissing();
  }

  /** Whoever accepts an invitation gives their own address anew: those of other accounts of the same person end. */
  async endOthers(tenant: Tenant, accountId: Id): Promise<void> {
    await this.endOf(tenant, await this.database.query<Ended>(tenant, OF_OTHERS, [accountId]));
  }

  private async endOf(tenant: Tenant, ended: Ended[]): Promise<Ended[]> {
    for (const { id, to, name, recipientId } of ended) {
      await this.database.query(tenant, END, [id]);
      if (to)
        await this.outbox.write(tenant, {
          ...{ to, recipientId, isPrivate: true, goodFor: A_WEEK },
          subject: 'Links to this address open no record in Trivium any more',
          text: `Hello ${name},\n\nThis address opened a record in Trivium. It does so no more, because the account to which it belonged was closed or replaced. If the record is yours, sign in and give the address again, or ask your data steward:\n${this.publicUrl}/\n`,
        });
    }
    return ended;
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
  /** Whose record it opens. */
  people: Id[];
  /** Addresses that were theirs before. */
  told: { to: string; isPrivate: boolean }[];
}

interface Ended {
  id: Id;
  /** Where links went; null where none was confirmed. */
  to: string | null;
  name: string;
  recipientId: Id;
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
const ONE_AFTER_THE_OTHER = 'select from account where id = $1 for no key update';
const LATELY = `
  select hash_of_email(email) = hash_of_email($2) and ends_at > now() as "isSame" from private_address
   where account_id = $1 and confirmed_at is null and given_at > now() - interval '5 minutes'`;
/* One that waits stays for its five minutes, without effect. */
const REMOVE = `
  with over as (
    update private_address set ends_at = now()
     where account_id = $1 and hash_of_email(email) = hash_of_email($2) and confirmed_at is null and ends_at > now() returning id),
       gone as (
         delete from private_address
          where account_id = $1 and hash_of_email(email) = hash_of_email($2) and confirmed_at is not null returning id, confirmed_at),
       signed_out as (
         delete from web_session where account_id = $1 and is_private and exists (select from gone where confirmed_at is not null))
  select id from gone union all select id from over`;
const FIND = `
  select p.id, p.account_id as "accountId", coalesce(c.name, 'there') as name,
         array(select a.practitioner_id where a.practitioner_id is not null) as people,
         coalesce((select json_agg(json_build_object('to', t.email, 'isPrivate', t.is_private)) from (
           select c.email, false as is_private where c.email is not null
           union all
           select o.email, true from private_address o
            where o.account_id = p.account_id and o.confirmed_at is not null and hash_of_email(o.email) is distinct from hash_of_email(c.email)) t), '[]') as told
    from private_address p join account a on a.id = p.account_id left join account_contact c on c.account_id = p.account_id
   where p.secret_hash = $1 and p.confirmed_at is null and p.ends_at > now()
     and (select closed_at is null from partnership where id = current_partnership())
     for no key update of p`;
const REPLACE = 'delete from private_address where account_id = $1 and confirmed_at is not null';
const ENDED = `
  select p.id, case when p.confirmed_at is not null then p.email end as to, coalesce(c.name, 'there') as name, a.id as "recipientId"
    from private_address p join account a on a.id = p.account_id left join account_contact c on c.account_id = a.id`;
const OF_ACCOUNT = `${ENDED} where a.id = $1`;
const OF_OTHERS = `
  ${ENDED} join account mine on mine.id = $1 and mine.practitioner_id = a.practitioner_id and mine.id <> a.id`;
const END = `
  with gone as (delete from private_address where id = $1 returning account_id)
  delete from web_session where is_private and account_id = (select account_id from gone)`;
const CONFIRM = 'update private_address set confirmed_at = now() where id = $1';
