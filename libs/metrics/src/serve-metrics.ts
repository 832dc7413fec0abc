import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { Metrics } from './metrics.js';

export interface Scraped {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** What whoever asks for metrics is answered; with a token, whoever does not show it is refused. */
export async function answerScrape(metrics: Metrics, authorization = '', token?: string): Promise<Scraped> {
  const headers = { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' };
  if (token !== undefined && !isSame(authorization, `Bearer ${token}`))
    return {
      status: 401,
      headers: { ...headers, 'www-authenticate': 'Bearer' },
      body: 'The token is missing or wrong.\n',
    };
  return { status: 200, headers: { ...headers, 'content-type': metrics.contentType }, body: await metrics.text() };
}

interface Place {
  port: number;
  host: string;
  token?: string;
}

/** Serves `/metrics` at a port of its own. */
export async function serveMetrics(metrics: Metrics, { port, host, token }: Place) {
  const server = createServer(async ({ url, headers }, response) => {
    const isThere = url?.split('?')[0] === '/metrics';
    const answer = isThere ? await answerScrape(metrics, headers.authorization, token) : NOT_HERE;
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  server.listen(port, host);
  await once(server, 'listening').catch(({ code }) => {
    throw new Error(`METRICS_PORT ${port} cannot be listened at on ${host} (${code}). Choose another one.`);
  });
  return {
    port: (server.address() as { port: number }).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const NOT_HERE: Scraped = { status: 404, headers: {}, body: 'There is /metrics here, and nothing else.\n' };

/* In a time that tells nothing of where they differ. */
const isSame = (given: string, wanted: string) => timingSafeEqual(hashed(given), hashed(wanted));
const hashed = (text: string) => createHash('sha256').update(text).digest();
