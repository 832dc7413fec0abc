import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { ACCOUNT, OWN_RECORD } from './account.sql.js';
import type { Actor } from '../grants/index.js';
import { type AccountIn, Directory, type VouchedSubject } from './directory.js';
import { noAccount, severalPartnerships } from './sign-in.errors.js';
import { TokenVerifier } from './token-verifier.js';

/** Whom an issuer vouches for, and in which partnership they want to be, where they said so. */
export interface Vouched extends VouchedSubject {
  partnershipId: string | null;
}

/** Turns a bearer token into the person who sends it, with the grants in force today. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly directory: Directory,
    private readonly database: Database,
  ) {}

  /** Who sends this token; with an account in several partnerships, in the one that they name. */
  async actor(authorization: string | undefined, wanted?: string): Promise<Actor> {
    const { issuer, subject, partnershipId, trust } = await this.tokens.verify(authorization);
    const named = partnershipId ?? wanted;
    if (named) {
      const bound = trust === 'EVERYWHERE' ? BOUND : `${BOUND} ${BELIEVED}`;
      return this.inPartnership(named, bound, [issuer, subject]);
    }
    const accounts = await this.accounts({ issuer, subject, partnershipId, trust });
    if (accounts.length > 1) throw severalPartnerships(accounts);
    return this.of(accounts[0]!);
  }

  /** The accounts of somebody whom an issuer vouches for: one at least. */
  async accounts({ partnershipId, ...who }: Vouched): Promise<AccountIn[]> {
    const all = await this.directory.boundTo(who);
    const accounts = partnershipId ? all.filter((one) => one.partnershipId === partnershipId.toLowerCase()) : all;
    if (accounts.length === 0) throw noAccount();
    return accounts;
  }

  /** An account with its grants of today. */
  of({ partnershipId, accountId, isPrivate }: AccountIn): Promise<Actor> {
    return this.inPartnership(partnershipId, 'and a.id = $1', [accountId], isPrivate ? OWN_RECORD : ACCOUNT);
  }

  private async inPartnership(
    partnershipId: string,
    condition: string,
    values: string[],
    of = ACCOUNT,
  ): Promise<Actor> {
    const sql = `${of} ${condition}`;
    const [account] = await this.database.query<Omit<Actor, 'partnershipId'>>({ partnershipId }, sql, values);
    if (!account) throw noAccount();
    return { partnershipId, ...account };
  }
}

const BOUND = 'and a.issuer = $1 and a.subject = $2';
const BELIEVED = `
  and exists (select from sign_in_service s where rtrim(s.issuer, '/') = a.issuer and s.voided_at is null)`;
