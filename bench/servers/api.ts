import 'reflect-metadata';
import pg from 'pg';
import { localIssuer } from '@app/access';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { ISSUER } from '../seed/world.js';
import { type Sent, serve, type ServerConfig } from './child.js';

/* The API as it is served, with no limit on requests. It can say which statements it sent, and how much memory it took at most. */
serve(async ({ databaseUrl, keyFile }: ServerConfig) => {
  const app = await createServer({
    database: databaseConfig(databaseUrl, {}),
    tokens: (await localIssuer(ISSUER, keyFile)).rules,
    requestsPerMinute: 1e9,
    logLevel: 'silent',
  });
  await app.listen(0, '127.0.0.1');
  return Number(new URL(await app.getUrl()).port);
}, said);

function said(word: string): unknown {
  return word === 'memory' ? Math.round(process.resourceUsage().maxRSS / 1024) : statementsSent(word);
}

let sent: Sent[] = [];
const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;

function statementsSent(word: string): Sent[] {
  const before = sent;
  sent = [];
  pg.Client.prototype.query = (word === 'listen' ? listening : query) as typeof pg.Client.prototype.query;
  return before;
}

function listening(this: pg.Client, ...given: unknown[]): unknown {
  const [first, second] = given;
  const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as Sent);
  sent.push({ text, values: Array.isArray(values) ? values : [] });
  return query.apply(this, given);
}
