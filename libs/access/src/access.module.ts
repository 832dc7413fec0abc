import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { type AccessMap, mergeMaps } from './access-map.js';
import { AccessGuard } from './access.guard.js';
import { PERMISSIONS, TOKEN_RULES } from './access.tokens.js';
import { Caller } from './caller.js';
import { IdempotentResponses } from './kept-answers.js';
import { OperationInterceptor } from './operation.interceptor.js';
import { SignIn } from './sign-in.js';
import { TokenVerifier } from './token-verifier.js';
import type { TokenRules } from './token.config.js';
import { WebSessions } from './web-sessions.js';

@Global()
@Module({})
export class AccessModule {
  static forRoot(maps: AccessMap[], rules: TokenRules): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: PERMISSIONS, useValue: mergeMaps(maps) },
        { provide: TOKEN_RULES, useValue: rules },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: OperationInterceptor },
        Caller,
        IdempotentResponses,
        SignIn,
        TokenVerifier,
        WebSessions,
      ],
      exports: [Caller, PERMISSIONS, SignIn, TokenVerifier, WebSessions],
    };
  }
}
