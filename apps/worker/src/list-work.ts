import { ConsoleLogger, type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule, type TokenRules } from '@app/access';
import { AuditModule } from '@app/audit';
import { type DatabaseConfig, DatabaseModule } from '@app/database';
import { ExchangeModule, type ListToDo, ListWork } from '@app/exchange';
import { JobsModule } from '@app/jobs';
import { publicUrl } from '@app/settings';

/** Nobody signs in here: whoever asked for the work is known by their account. */
const NO_TOKENS: TokenRules = {
  ...{ issuer: '', audience: '', partnershipClaim: '' },
  keys: () => Promise.reject(new Error('Nobody signs in to the worker.')),
};

@Module({})
class ListWorkModule {
  static forRoot(database: DatabaseConfig): DynamicModule {
    return {
      module: ListWorkModule,
      imports: [
        DatabaseModule.forRoot(database),
        AuditModule,
        JobsModule,
        AccessModule.forRoot(NO_TOKENS, publicUrl(), { insideHosts: [] }),
        ExchangeModule,
      ],
    };
  }
}

/** Goes on with staff lists that are too long for a request, as the application does. */
export async function listWork(database: DatabaseConfig) {
  const app = await NestFactory.createApplicationContext(ListWorkModule.forRoot(database), {
    logger: new ConsoleLogger({ json: true, logLevels: ['error', 'fatal'] }),
    abortOnError: false,
  });
  return { goOn: (list: ListToDo, begun: number) => app.get(ListWork).goOn(list, begun), stop: () => app.close() };
}
