import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_PIPE } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { TerminusModule } from '@nestjs/terminus';
import { AccessModule, type Actor, Caller, type ServicesConfig, type TokenRules } from '@app/access';
import { AuditModule } from '@app/audit';
import { Database, type DatabaseConfig, DatabaseModule } from '@app/database';
import { ExchangeModule } from '@app/exchange';
import { FrameworksModule } from '@app/frameworks';
import { ErrorFilter, HttpDriver, type HttpDriverConfig, InputPipe } from '@app/graphql';
import { JobsModule } from '@app/jobs';
import { MatchingModule } from '@app/matching';
import { NeedsModule } from '@app/needs';
import { PlanningModule } from '@app/planning';
import { RolesModule } from '@app/roles';
import { StandingModule } from '@app/standing';
import { TrainingModule } from '@app/training';
import { AccountsModule, WorkforceModule } from '@app/workforce';
import { EverythingController } from './files/everything.controller.js';
import { FilesController } from './files/files.controller.js';
import { LearningFilesController } from './files/learning-files.controller.js';
import { ListsController } from './files/lists.controller.js';
import { HealthController } from './health.controller.js';
import { publicUrl } from '@app/settings';
import { PAGES_FOLDER, PagesController } from './pages/pages.controller.js';
import { Browser } from './sign-in/browser.js';
import { IdentityProvider } from './sign-in/identity-provider.js';
import { InvitationController } from './sign-in/invitation.controller.js';
import { OwnAddressController } from './sign-in/own-address.controller.js';
import { SIGN_IN_CONFIG, type SignInConfig } from './sign-in/sign-in.config.js';
import { SignInController } from './sign-in/sign-in.controller.js';

export const businessModules = [
  FrameworksModule,
  RolesModule,
  NeedsModule,
  WorkforceModule,
  AccountsModule,
  StandingModule,
  TrainingModule,
  MatchingModule,
  PlanningModule,
  ExchangeModule,
];

/** Two libs may not answer one operation: the schema is then refused. */
export const SCHEMA_OPTIONS = { noDuplicatedFields: true };

export interface AppConfig {
  database: DatabaseConfig;
  tokens: TokenRules;
  /** Where people sign in with a browser; without it tokens alone are good. */
  signIn?: SignInConfig;
  /** How the sign-in services of partnerships are kept; without it none can be added or used. */
  services?: ServicesConfig;
  /** Is told which fields of the schema's roots a request asks for. */
  asked?: HttpDriverConfig['asked'];
  /** The folder of the built pages; without it there is the API alone. */
  pages?: string;
}

@Module({})
export class AppModule {
  static forRoot({ database, tokens, signIn, services, pages, asked }: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        DatabaseModule.forRoot(database),
        AuditModule,
        JobsModule,
        AccessModule.forRoot(tokens, signIn?.publicUrl ?? publicUrl({}), services ?? { insideHosts: [] }),
        GraphQLModule.forRootAsync<HttpDriverConfig<Actor>>({
          driver: HttpDriver,
          inject: [Caller, Database],
          useFactory: (caller: Caller, reads: Database) => ({
            autoSchemaFile: true,
            sortSchema: true,
            inheritResolversFromInterfaces: true,
            buildSchemaOptions: SCHEMA_OPTIONS,
            authenticate: (request) => caller.actor(request.headers),
            mayIntrospect: (_request, actor) => Boolean(actor),
            accountOf: ({ accountId }) => accountId,
            asked,
            hungUp: (actor) => reads.abandon(actor),
            limits: { atOnce: Math.ceil(database.poolSize / 2) },
          }),
        }),
        TerminusModule,
        ...businessModules,
      ],
      controllers: [
        HealthController,
        FilesController,
        EverythingController,
        LearningFilesController,
        ListsController,
        ...(signIn ? [SignInController, InvitationController, OwnAddressController] : []),
        ...(pages ? [PagesController] : []),
      ],
      providers: [
        ...(signIn ? [Browser, IdentityProvider, { provide: SIGN_IN_CONFIG, useValue: signIn }] : []),
        ...(pages ? [{ provide: PAGES_FOLDER, useValue: pages }] : []),
        { provide: APP_FILTER, useClass: ErrorFilter },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
