import rateLimit from '@fastify/rate-limit';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { BODY_LIMIT } from '@app/graphql';
import { type AppConfig, AppModule } from './app.module.js';
import { logSettings } from './log.js';

export interface ServerConfig extends AppConfig {
  /** Requests a minute from one address. */
  requestsPerMinute: number;
  logLevel: string;
}

/** The API, ready to listen. */
export async function createServer(config: ServerConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, logger: logSettings(config.logLevel) });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config), adapter, {
    logger: new ConsoleLogger({ json: true, logLevels: ['error', 'fatal'] }),
    abortOnError: false,
  });
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: '1 minute' });
  return app;
}
