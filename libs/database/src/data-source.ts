import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { DatabaseConfig } from './database.config.js';
import { PlainNames } from './naming-strategy.js';

/** The role that every query of the application runs as: it owns nothing and cannot bypass row-level security. */
export const APPLICATION_ROLE = 'trivium_app';

export function dataSourceOptions(config: DatabaseConfig): TypeOrmModuleOptions {
  const settings = {
    role: APPLICATION_ROLE,
    statement_timeout: config.statementTimeout,
    idle_in_transaction_session_timeout: 30_000,
    // How soon a statement stops whose client is gone.
    client_connection_check_interval: 1_000,
    jit: 'off',
  };
  return {
    type: 'postgres',
    url: config.url,
    autoLoadEntities: true,
    namingStrategy: new PlainNames(),
    synchronize: false,
    retryAttempts: 0,
    poolSize: config.poolSize,
    connectTimeoutMS: config.connectTimeout,
    applicationName: 'trivium',
    extra: {
      pipeline: true,
      keepAlive: true,
      idleTimeoutMillis: 30_000,
      // PostgreSQL stops a statement that is too slow; when it says nothing at all, the connection is given up here.
      query_timeout: config.statementTimeout + config.connectTimeout,
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
  };
}
