import { Module } from '@nestjs/common';
import { AccountQueries } from './accounts/account.queries.js';
import { AccountsResolver } from './accounts/accounts.resolver.js';
import { GrantsResolver } from './accounts/grants.resolver.js';
import { SignInServiceQueries } from './accounts/sign-in-services.queries.js';
import { SignInServicesResolver } from './accounts/sign-in-services.resolver.js';

/** Who signs in and what they may do, for the steward; apart from the workforce itself, which nothing of access has to serve. */
@Module({ providers: [AccountQueries, AccountsResolver, GrantsResolver, SignInServiceQueries, SignInServicesResolver] })
export class AccountsModule {}
