import { Injectable } from '@nestjs/common';
import { Audit } from '@app/audit';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import type { AccountIn, VouchedSubject } from './directory.js';
import { PrivateAddresses } from './private-addresses.js';
import { invitationGone } from './sign-in.errors.js';

/** What accepting an invitation does, however whoever accepts it showed who they are. */
@Injectable()
export class AcceptedInvitations {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly privateAddresses: PrivateAddresses,
  ) {}

  /** From then on the account is signed in to in this way alone: by whom a provider vouches for, or by links in their mail. Within a transaction. */
  async bind(
    { partnershipId, accountId }: AccountIn,
    invitationId: Id,
    vouched: Pick<VouchedSubject, 'issuer' | 'subject'> | null,
  ): Promise<void> {
    const tenant = { partnershipId };
    const accepted = await this.database.query(tenant, ACCEPT, [invitationId]);
    if (accepted.length === 0) throw invitationGone();
    const values = [accountId, vouched?.issuer ?? null, vouched?.subject ?? null];
    const [bound] = await this.database.query<{ people: Id[] }>(tenant, BIND, values);
    await this.privateAddresses.endOthers(tenant, accountId);
    const subject = { invitationId, ...bound };
    await this.audit.record({ ...tenant, accountId, operation: 'acceptInvitation', outcome: 'CHANGED', subject });
  }
}

/* One that is open, of an account and a partnership that are: of two at once the second gets no row. */
const ACCEPT = `
  update invitation i set used_at = now() from account a
   where i.id = $1 and a.id = i.account_id and a.closed_at is null
     and (select closed_at is null from partnership where id = current_partnership())
     and i.used_at is null and i.withdrawn_at is null and i.ends_at > now() returning i.id`;
/* In place of the ways in before it. */
const BIND = `
  with signed_out as (delete from web_session where account_id = $1)
  update account set issuer = $2::text, subject = $3, by_email = $2::text is null where id = $1
  returning array(select practitioner_id where practitioner_id is not null) as people`;
