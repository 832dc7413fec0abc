import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import type { ServiceIn } from '../sign-in-services/index.js';
import { AcceptedInvitations } from './accepted-invitations.js';
import { type AccountIn, Directory, type VouchedSubject } from './directory.js';
import { EmailLinks, type LeadTo } from './email-links.js';
import { secretIn } from './secret.js';
import {
  invitationElsewhere,
  invitationForAnother,
  invitationForOtherDomains,
  type InvitationEnd,
  invitationOver,
  noInvitation,
} from './sign-in.errors.js';

/** An invitation that may be accepted, as whoever opens its link is told. */
export interface Invited extends AccountIn {
  invitationId: Id;
  name: string;
  email: string;
  partnership: string;
}

/** Whom a provider vouches for, as far as an invitation needs to know. */
export interface VouchedAddress extends VouchedSubject {
  /** As the provider says; null where it says none, or that it has not checked it. */
  email: string | null;
}

/** Each for one person, good for some days, once: it binds how they sign in to their account. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly links: EmailLinks,
    private readonly accepted: AcceptedInvitations,
    private readonly directory: Directory,
  ) {}

  /** The invitation behind a link; refused in plain words where it can no longer be accepted. */
  async open(link: string): Promise<Invited> {
    const secret = secretIn(link);
    if (!secret) throw noInvitation();
    const { partnershipId, hash } = secret;
    const [found] = await this.database.query<Found>({ partnershipId }, OPEN, [hash]);
    if (!found) throw noInvitation();
    const { over, ...invited } = found;
    if (over) throw invitationOver(over);
    return { partnershipId, ...invited };
  }

  /** Sends a link to the invited address: only whoever reads its mail accepts, wherever the invitation was forwarded to. */
  async acceptByEmail(link: string, lead: LeadTo): Promise<void> {
    const invited = await this.open(link);
    await this.links.sendTo(invited, lead, { invitationId: invited.invitationId });
  }

  /**
   * Binds the account to whom the provider vouches for, who must have the invited address there. The word of a service of another partnership
   * counts for nothing here.
   */
  async acceptAt(link: string, { issuer, subject, trust, email }: VouchedAddress): Promise<AccountIn> {
    const { partnershipId, accountId, invitationId, email: invited } = await this.open(link);
    const serviceId = (await this.directory.whereBelieved({ issuer, trust }))(partnershipId);
    if (serviceId === undefined) throw invitationElsewhere();
    if (email && serviceId) await this.refuseOtherDomains({ partnershipId, serviceId }, email);
    if (!email || !isSameAddress(email, invited)) throw invitationForAnother(email);
    await this.database.transaction({ partnershipId }, () =>
      this.accepted.bind({ partnershipId, accountId }, invitationId, { issuer, subject }),
    );
    return { partnershipId, accountId, serviceId };
  }

  /* An organisation vouches for the addresses that it gives to its people, and for nobody else's: whichever service of its provider was asked. */
  private async refuseOtherDomains({ partnershipId, serviceId }: ServiceIn, email: string): Promise<void> {
    const { domains } = await this.database.one<{ domains: string[] }>({ partnershipId }, DOMAINS, [serviceId]);
    const domain = email.slice(email.lastIndexOf('@') + 1).toLowerCase();
    if (domains.length > 0 && !domains.includes(domain)) throw invitationForOtherDomains(domain);
  }
}

/* Case is left aside where all is ASCII; a letter that merely looks like one of ASCII is another's mailbox. */
function isSameAddress(one: string, other: string): boolean {
  const [isOnePlain, isOtherPlain] = [one, other].map((address) => /^[\x21-\x7e]+$/.test(address));
  if (isOnePlain !== isOtherPlain) return false;
  return isOnePlain ? one.toLowerCase() === other.toLowerCase() : one.normalize('NFC') === other.normalize('NFC');
}

interface Found extends Omit<Invited, 'partnershipId'> {
  /** Why it can no longer be accepted; null where it can. */
  over: InvitationEnd | null;
}

const DOMAINS = 'select domains from sign_in_service where id = $1';
const OPEN = `
  select i.id as "invitationId", i.account_id as "accountId", c.name, c.email, p.name as partnership,
         case when i.used_at is not null then 'USED'
              when i.withdrawn_at is not null and exists (
                select from invitation n where n.account_id = i.account_id and n.id <> i.id and n.used_at is null and n.withdrawn_at is null and n.ends_at > now())
              then 'REPLACED' when i.withdrawn_at is not null or a.closed_at is not null or p.closed_at is not null
              then 'WITHDRAWN' when i.ends_at <= now() then 'LATE' end as over
    from invitation i join account a on a.id = i.account_id join account_contact c on c.account_id = a.id, partnership p
   where i.secret_hash = $1`;
