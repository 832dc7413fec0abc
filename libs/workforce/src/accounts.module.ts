import { Module } from '@nestjs/common';
import { AccountNotices } from './accounts/account-notices.js';
import { AccountQueries } from './accounts/account.queries.js';
import { AccountsResolver } from './accounts/accounts.resolver.js';
import { GrantsResolver } from './accounts/grants.resolver.js';
import { OwnAddressResolver } from './accounts/own-address.resolver.js';
import { ServiceAccountQueries } from './accounts/service-account.queries.js';
import { ServiceAccountsResolver } from './accounts/service-accounts.resolver.js';
import { SignInServiceQueries } from './accounts/sign-in-services.queries.js';
import { SignInServicesResolver } from './accounts/sign-in-services.resolver.js';

/** Who signs in and what they may do, for the steward; apart from the workforce itself, which nothing of access has to serve. */
@Module({
  providers: [
    AccountNotices,
    AccountQueries,
    AccountsResolver,
    GrantsResolver,
    OwnAddressResolver,
    ServiceAccountQueries,
    ServiceAccountsResolver,
    SignInServiceQueries,
    SignInServicesResolver,
  ],
})
export class AccountsModule {}
