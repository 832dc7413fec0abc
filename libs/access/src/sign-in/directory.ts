import { Injectable } from '@nestjs/common';
import { Database, NOBODY } from '@app/database';
import type { Id } from '@app/kernel';
import { SignInServices } from '../sign-in-services/index.js';
import type { Trust } from './trust.js';

/** An account, and where it is. */
export interface AccountIn {
  partnershipId: string;
  accountId: string;
  /** The sign-in service of that partnership by which they come; none is by mail, or by a provider of the settings. */
  serviceId?: Id | null;
  /** Whether they come by their private address, for their own record alone. */
  isPrivate?: boolean;
}

/** Whom a provider vouches for, and where that counts. */
export interface VouchedSubject {
  issuer: string;
  subject: string;
  trust: Trust;
}

/** In which partnerships somebody may sign in, asked before anybody is signed in. */
@Injectable()
export class Directory {
  constructor(
    private readonly database: Database,
    private readonly services: SignInServices,
  ) {}

  /** The open accounts that are bound to what a provider calls somebody, of those partnerships that believe it. */
  async boundTo({ issuer, subject, trust }: VouchedSubject): Promise<AccountIn[]> {
    const bound = await this.database.query<AccountIn>(NOBODY, ACCOUNTS, [issuer, subject, null]);
    const serviceIn = await this.whereBelieved({ issuer, trust });
    return bound.flatMap((account) => {
      const serviceId = serviceIn(account.partnershipId);
      return serviceId === undefined ? [] : [{ ...account, serviceId }];
    });
  }

  /** By which service of a partnership a provider is believed there: null by that of the settings, undefined where it is not. */
  async whereBelieved({ issuer, trust }: Omit<VouchedSubject, 'subject'>) {
    if (trust === 'EVERYWHERE') return (): Id | null | undefined => null;
    const services = await this.services.believing(issuer, trust.clientId);
    return (partnershipId: string): Id | null | undefined => services.get(partnershipId);
  }

  /** The open accounts that a link to this address signs in. */
  withEmail(email: string): Promise<AccountIn[]> {
    return this.database.query(NOBODY, ACCOUNTS, [null, null, email]);
  }
}

const ACCOUNTS = `
  select partnership_id as "partnershipId", account_id as "accountId" from accounts_of($1, $2, hash_of_email($3)) order by 1, 2`;
