import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TerminusModule } from '@nestjs/terminus';
import { AccessModule, type Actor, Caller, figureAccess, type TokenRules } from '@app/access';
import { AuditModule } from '@app/audit';
import { type DatabaseConfig, DatabaseModule } from '@app/database';
import { frameworksAccess, FrameworksModule } from '@app/frameworks';
import { ErrorFilter, HttpDriver, type HttpDriverConfig, InputPipe } from '@app/graphql';
import { matchingAccess, MatchingModule } from '@app/matching';
import { needsAccess, NeedsModule } from '@app/needs';
import { planningAccess, PlanningModule } from '@app/planning';
import { rolesAccess, RolesModule } from '@app/roles';
import { standingAccess, StandingModule } from '@app/standing';
import { trainingAccess, TrainingModule } from '@app/training';
import { workforceAccess, WorkforceModule } from '@app/workforce';
import { HealthController } from './health.controller.js';
import { PAGES_FOLDER, PagesController } from './pages/pages.controller.js';
import { IdentityProvider, SIGN_IN_CONFIG } from './sign-in/identity-provider.js';
import type { SignInConfig } from './sign-in/sign-in.config.js';
import { SignInController } from './sign-in/sign-in.controller.js';

/** Who may do what, lib by lib; what none of them names is refused. */
export const accessMaps = [
  figureAccess,
  frameworksAccess,
  rolesAccess,
  needsAccess,
  workforceAccess,
  standingAccess,
  trainingAccess,
  matchingAccess,
  planningAccess,
];

export const businessModules = [
  FrameworksModule,
  RolesModule,
  NeedsModule,
  WorkforceModule,
  StandingModule,
  TrainingModule,
  MatchingModule,
  PlanningModule,
];

export interface AppConfig {
  database: DatabaseConfig;
  tokens: TokenRules;
  /** Where people sign in with a browser; without it tokens alone are good. */
  signIn?: SignInConfig;
  /** The folder of the built pages; without it there is the API alone. */
  pages?: string;
}

@Module({})
export class AppModule {
  static forRoot({ database, tokens, signIn, pages }: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(database),
        AuditModule,
        AccessModule.forRoot(accessMaps, tokens),
        GraphQLModule.forRootAsync<HttpDriverConfig<Actor>>({
          driver: HttpDriver,
          inject: [Caller],
          useFactory: (caller: Caller) => ({
            autoSchemaFile: true,
            sortSchema: true,
            authenticate: (request) => caller.actor(request.headers),
            mayIntrospect: (_request, actor) => Boolean(actor),
          }),
        }),
        TerminusModule,
        ...businessModules,
      ],
      controllers: [HealthController, ...(signIn ? [SignInController] : []), ...(pages ? [PagesController] : [])],
      providers: [
        ...(signIn ? [IdentityProvider, { provide: SIGN_IN_CONFIG, useValue: signIn }] : []),
        ...(pages ? [{ provide: PAGES_FOLDER, useValue: pages }] : []),
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
