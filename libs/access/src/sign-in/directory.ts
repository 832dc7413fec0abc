import { Injectable } from '@nestjs/common';
import { Database, NOBODY } from '@app/database';

/** An account, and where it is. */
export interface AccountIn {
  partnershipId: string;
  accountId: string;
}

/** In which partnerships somebody may sign in, asked before anybody is signed in. */
@Injectable()
export class Directory {
  constructor(private readonly database: Database) {}

  /** The open accounts that are bound to what a provider calls somebody. */
  boundTo({ issuer, subject }: { issuer: string; subject: string }): Promise<AccountIn[]> {
    return this.database.query(NOBODY, ACCOUNTS, [issuer, subject, null]);
  }

  /** The open accounts that a link to this address signs in. */
  withEmail(email: string): Promise<AccountIn[]> {
    return this.database.query(NOBODY, ACCOUNTS, [null, null, email]);
  }
}

const ACCOUNTS = `
  select partnership_id as "partnershipId", account_id as "accountId" from accounts_of($1, $2, hash_of_email($3)) order by 1, 2`;
