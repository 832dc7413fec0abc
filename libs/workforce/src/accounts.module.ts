import { Module } from '@nestjs/common';
import { AccountQueries } from './accounts/account.queries.js';
import { AccountsResolver } from './accounts/accounts.resolver.js';
import { GrantsResolver } from './accounts/grants.resolver.js';

/** Who signs in and what they may do, for the steward; apart from the workforce itself, which nothing of access has to serve. */
@Module({ providers: [AccountQueries, AccountsResolver, GrantsResolver] })
export class AccountsModule {}
