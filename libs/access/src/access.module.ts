import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGrants } from './accounts/access-grants.js';
import { Accounts } from './accounts/accounts.js';
import { PUBLIC_URL } from './public-url.js';
import { AccessGuard } from './grants/access.guard.js';
import { TOKEN_RULES } from './sign-in/token-rules.token.js';
import { Providers, SERVICES_CONFIG, type ServicesConfig, SignInServices } from './sign-in-services/index.js';
import { Caller } from './sign-in/caller.js';
import { Directory } from './sign-in/directory.js';
import { EmailLinks } from './sign-in/email-links.js';
import { Invitations } from './sign-in/invitations.js';
import { IdempotentResponses } from './grants/idempotent-responses.js';
import { KeptAnswers } from './grants/kept-answers.js';
import { OperationInterceptor } from './grants/operation.interceptor.js';
import { WhoAnswers } from './grants/who-answers.js';
import { AcceptedInvitations } from './sign-in/accepted-invitations.js';
import { PrivateAddresses } from './sign-in/private-addresses.js';
import { ServiceAccounts } from './machines/index.js';
import { ServiceKeys } from './sign-in/service-keys.js';
import { SignIn } from './sign-in/sign-in.js';
import { TokenVerifier } from './sign-in/token-verifier.js';
import type { TokenRules } from './sign-in/token.config.js';
import { WebSessions } from './sign-in/web-sessions.js';

@Global()
@Module({})
export class AccessModule {
  /** `publicUrl`: what links in mails begin with. */
  static forRoot(rules: TokenRules, publicUrl: string, services: ServicesConfig): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: TOKEN_RULES, useValue: rules },
        { provide: PUBLIC_URL, useValue: publicUrl },
        { provide: SERVICES_CONFIG, useValue: services },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
        AccessGrants,
        Accounts,
        Caller,
        Directory,
        EmailLinks,
        Invitations,
        IdempotentResponses,
        KeptAnswers,
        AcceptedInvitations,
        PrivateAddresses,
        Providers,
        ServiceAccounts,
        ServiceKeys,
        SignIn,
        SignInServices,
        TokenVerifier,
        WebSessions,
        WhoAnswers,
      ],
      exports: [
        ...[
          AccessGrants,
          Accounts,
          Caller,
          EmailLinks,
          Invitations,
          PrivateAddresses,
          Providers,
          ServiceAccounts,
          SignIn,
          SignInServices,
        ],
        ...[TokenVerifier, WebSessions, WhoAnswers],
      ],
    };
  }
}
