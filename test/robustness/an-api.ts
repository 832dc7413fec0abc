import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { keptIssuer, reach, type Reach } from './reach.js';
import { TEST_SERVICES } from '../support/services.js';

export interface AnApi extends Reach {
  app: NestFastifyApplication;
  close(): Promise<void>;
}

/** The API on a database that is already there; it can be closed and started again. */
export async function anApi(databaseUrl: string, env: Record<string, string> = {}): Promise<AnApi> {
  const { rules } = await keptIssuer();
  const app = await createServer({
    database: databaseConfig(databaseUrl, { DATABASE_POOL_SIZE: '6', ...env }),
    tokens: rules,
    services: TEST_SERVICES,
    requestsPerMinute: Number(env.REQUESTS_PER_MINUTE ?? 1_000_000),
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { ...reach(`http://127.0.0.1:${port}`), app, close: () => app.close() };
}
