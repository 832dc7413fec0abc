import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { unauthenticated } from '@app/kernel';
import { ACCOUNT } from './account.sql.js';
import type { Actor } from '../grants/index.js';
import { type Claims, TokenVerifier } from './token-verifier.js';

/** Turns a bearer token into the person who sends it, with the grants in force today. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly database: Database,
  ) {}

  async actor(authorization: string | undefined): Promise<Actor> {
    return this.account(await this.tokens.verify(authorization));
  }

  /** The account of somebody whom an issuer vouches for. */
  async account({
    issuer,
    subject,
    partnershipId,
  }: Pick<Claims, 'issuer' | 'subject' | 'partnershipId'>): Promise<Actor> {
    const sql = `${ACCOUNT} and a.issuer = $1 and a.subject = $2`;
    const [account] = await this.database.query<Omit<Actor, 'partnershipId'>>({ partnershipId }, sql, [
      issuer,
      subject,
    ]);
    if (!account)
      throw unauthenticated('NO_ACCOUNT', 'You have no account in this partnership. Ask your data steward for one.');
    return { partnershipId, ...account };
  }
}
