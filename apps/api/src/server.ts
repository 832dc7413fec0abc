import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Database } from '@app/database';
import { BODY_LIMIT } from '@app/graphql';
import { type AppConfig, AppModule } from './app.module.js';
import { takeFiles } from './files/file-in.js';
import { logSettings } from './log.js';
import { type MetricsConfig, RequestMetrics } from './request-metrics.js';
import { badAddress } from './pages/bad-address.js';
import { serveAssets } from './pages/assets.js';
import { guardBrowsers } from './pages/security-headers.js';
import { type LocalPerson, mountLocalProvider } from './sign-in/local-provider.js';

export interface ServerConfig extends AppConfig {
  /** Requests a minute from one address. */
  requestsPerMinute: number;
  logLevel: string;
  /** Whose word is taken for where a request comes from: proxies at these addresses. Without them, nobody’s. */
  trustProxy?: string[];
  /** Without it nothing is counted. */
  metrics?: MetricsConfig;
  /** Those who may be chosen at the local provider; without them there is none. */
  localPeople?: LocalPerson[];
}

/** The API, ready to listen. */
export async function createServer(config: ServerConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: SLOWEST_REQUEST,
    logger: logSettings(config.logLevel),
    trustProxy: config.trustProxy ?? false,
    frameworkErrors: badAddress,
  });
  const requests = config.metrics && new RequestMetrics(config.metrics);
  const asked = requests && requests.note.bind(requests);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot({ ...config, asked }), adapter, {
    logger: new ConsoleLogger({ json: true, logLevels: ['error', 'fatal'] }),
    abortOnError: false,
  });
  ignoreClosedConnections(adapter.getInstance());
  const https = config.signIn?.publicUrl.startsWith('https:') ?? false;
  await guardBrowsers(adapter.getInstance<FastifyInstance>(), { https });
  // What is sent to us is taken as it is: a small body that unfolds into a large one is not.
  await app.register(compress, { encodings: ['br', 'gzip'], globalDecompression: false });
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: '1 minute', allowList: isProbe });
  await takeFiles(adapter.getInstance<FastifyInstance>());
  requests?.watch(adapter.getInstance<FastifyInstance>());
  requests?.watchPool(app.get(Database));
  if (config.signIn?.provider && config.localPeople)
    await mountLocalProvider(adapter.getInstance<FastifyInstance>(), config.signIn.provider, config.localPeople);
  if (config.pages) await serveAssets(adapter.getInstance<FastifyInstance>(), config.pages);
  letGoWhenStopping(adapter.getInstance());
  return app;
}

/* A request whose connection is closed already has no address to be counted by, and gets no answer. */
function ignoreClosedConnections(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, next) => {
    if (request.socket.remoteAddress === undefined) reply.hijack();
    else next();
  });
}

/* Milliseconds for a request to arrive in full: whoever sends a byte now and then holds no connection. */
const SLOWEST_REQUEST = 30_000;

/* Whoever asks whether it lives must hear so under load too, or it is restarted for being busy. */
const isProbe = ({ url }: { url: string }) => url.startsWith('/health/');

/* A connection that is busy when the stop begins would else be kept alive after its answer, and the stop would wait for it. */
function letGoWhenStopping(fastify: FastifyInstance): void {
  let stopping = false;
  fastify.addHook('preClose', (done) => {
    stopping = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) reply.header('connection', 'close');
    done();
  });
}
