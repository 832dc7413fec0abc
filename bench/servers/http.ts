import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (body: string, authorization: string) => Promise<string>;

/** A server of node:http alone: a path, the body, JSON back. */
export async function listen(routes: Record<string, Answer>): Promise<number> {
  const server = createServer(async (request, response) => {
    try {
      const answer = await routes[request.url ?? '']!(await textOf(request), request.headers.authorization ?? '');
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
    } catch (fault) {
      response.writeHead(500).end(String((fault as Error).stack));
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

function textOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => resolve(Buffer.concat(chunks).toString()));
    request.on('error', reject);
  });
}
