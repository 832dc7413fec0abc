import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Database } from '@app/database';
import { answerScrape, type Metrics, type RequestLabels } from '@app/metrics';

/** What is counted, and the token for which it is served beside the API; without one it is served elsewhere. */
export interface MetricsConfig {
  metrics: Metrics;
  token?: string;
}

const GRAPHQL = '/graphql';

/** Counts requests by their route and by the question that they asked. */
export class RequestMetrics {
  private readonly asked = new WeakMap<FastifyRequest, string>();

  constructor(private readonly config: MetricsConfig) {}

  /** Notes which fields of the schema's roots a request asks for. */
  note(request: FastifyRequest, fields: readonly string[]): void {
    this.asked.set(request, fields.length === 1 ? fields[0]! : 'several');
  }

  watch(fastify: FastifyInstance): void {
    const { metrics, token } = this.config;
    fastify.addHook('onResponse', (request, reply, done) => {
      metrics.request(this.labels(request, reply.statusCode), reply.elapsedTime / 1_000);
      done();
    });
    if (token !== undefined)
      fastify.get('/metrics', async (request, reply) => {
        const { status, headers, body } = await answerScrape(metrics, request.headers.authorization, token);
        return reply.status(status).headers(headers).send(body);
      });
  }

  watchPool(database: Database): void {
    this.config.metrics.watch(
      {
        trivium_database_connections: 'Connections of the pool, idle ones among them',
        trivium_database_connections_idle: 'Connections of the pool that nobody uses',
        trivium_database_connections_awaited: 'Requests that wait for a connection of the pool',
      },
      async () => {
        const { total, idle, waiting } = database.pool();
        return {
          trivium_database_connections: total,
          trivium_database_connections_idle: idle,
          trivium_database_connections_awaited: waiting,
        };
      },
    );
  }

  private labels(request: FastifyRequest, status: number): RequestLabels {
    const route = request.routeOptions.url ?? 'none';
    const operation = route === GRAPHQL ? (this.asked.get(request) ?? 'unknown') : '';
    return { method: request.method, route, operation, status: `${Math.floor(status / 100)}xx` };
  }
}
