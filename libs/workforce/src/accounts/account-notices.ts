import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { A_WEEK, Outbox } from '@app/jobs';
import type { Id } from '@app/kernel';

/**
 * Tells people of an account that signs in as them from another address than those that are known of them, so that nobody, a steward among
 * them, takes their place unseen: at the address on their record, those of their accounts before, and their own. Where none is known, the
 * other stewards are told.
 */
@Injectable()
export class AccountNotices {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  async tellOf(actor: Actor, accountId: Id): Promise<void> {
    const [found] = await this.database.query<Found>(actor, FOUND, [accountId, actor.accountId]);
    if (!found) return;
    const { name, partnership, practitionerId, own, stewards } = found;
    for (const { to, isPrivate } of own)
      await this.outbox.write(actor, {
        ...{ to, recipientId: practitionerId, isPrivate, goodFor: A_WEEK },
        subject: `An account of yours: ${partnership}`,
        text: `Hello ${name},\n\nA data steward of ${partnership} has made or changed an account that signs in to Trivium as you, with another address than this one. If you do not know of it, tell another data steward or your manager at once.\n`,
      });
    if (own.length > 0) return;
    for (const { to, recipientId } of stewards)
      await this.outbox.write(actor, {
        ...{ to, recipientId, goodFor: A_WEEK },
        subject: `An account of ${name}`,
        text: `An account that signs in to ${partnership} as ${name} was made or changed by another data steward, and no address is known at which ${name} could be told. If you did not expect it, ask them.\n`,
      });
  }
}

interface Found {
  name: string;
  partnership: string;
  practitionerId: Id;
  /** Theirs, but for that of the account. */
  own: { to: string; isPrivate: boolean }[];
  /** Of the other stewards. */
  stewards: { to: string; recipientId: Id }[];
}

const FOUND = `
  select account_name(a.id) as name, p.name as partnership, a.practitioner_id as "practitionerId",
         coalesce((select json_agg(json_build_object('to', known.email, 'isPrivate', known.is_private) order by known.email) from (
           select min(k.email) as email, bool_and(k.is_private) as is_private from (
                 select i.email, false as is_private from identity i where i.practitioner_id = a.practitioner_id
                 union all
                 select o.email, false from account_contact o join account b on b.id = o.account_id
                  where b.practitioner_id = a.practitioner_id and b.id <> a.id
                 union all
                 select own.email, true from private_address own join account b on b.id = own.account_id
                  where b.practitioner_id = a.practitioner_id and own.confirmed_at is not null) k
                where k.email is not null and hash_of_email(k.email) is distinct from hash_of_email(c.email)
                group by hash_of_email(k.email)) known), '[]') as own,
         coalesce((select json_agg(distinct jsonb_build_object('to', s.email, 'recipientId', s.account_id))
                     from holders_of('STEWARD', partnership_today()) h join account_contact s on s.account_id = h.account_id
                    where h.account_id not in ($2, a.id)), '[]') as stewards
    from account a cross join partnership p left join account_contact c on c.account_id = a.id
   where a.id = $1 and a.practitioner_id is not null
     and not exists (select from identity i where i.practitioner_id = a.practitioner_id and hash_of_email(i.email) = hash_of_email(c.email))`;
