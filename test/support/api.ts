import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type DocumentNode, print } from 'graphql';
import pg from 'pg';
import { type LocalIssuer, localIssuer } from '@app/access';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { DEMO, demoPeople, PARTNERSHIPS } from '../../seeds/index.js';
import type { TadaDocumentNode } from './graphql.js';
import { post } from './post.js';
import { newFolder } from './test-folder.js';
import { cloneDatabase, type TEMPLATES } from './test-server.js';
import { TEST_SERVICES } from './services.js';

export interface Answer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> & { code: string } }[];
}

/** The API on a database of the test's own, over real HTTP on 127.0.0.1. */
export interface TestApi {
  url: string;
  app: NestFastifyApplication;
  issuer: LocalIssuer;
  /** A superuser client on the same database, in the demo partnership, for arranging and for looking behind the API. */
  database: pg.Client;
  /** Where that database is, for processes of their own. */
  databaseUrl: string;
  /** Asks as one of the demo people; whoever is not one of them sends no token. */
  ask: Ask;
  /** What one of the demo people sends to be known by. */
  tokenOf(who: string): string;
  close(): Promise<void>;
}

interface Ask {
  <Data, Variables>(
    who: string,
    question: TadaDocumentNode<Data, Variables>,
    ...variables: object extends Variables ? [Variables?] : [Variables]
  ): Promise<Answer<Data>>;
  /** For what no type allows; everything else is asked with `graphql()`, so that a wrong field is a type error. */
  <Data = Record<string, any>>(who: string, query: string, variables?: object): Promise<Answer<Data>>; // eslint-disable-line @typescript-eslint/no-explicit-any
}

export async function startApi(template: keyof typeof TEMPLATES = 'demo'): Promise<TestApi> {
  const clone = await cloneDatabase(template);
  const issuer = await localIssuer(DEMO.issuer, join(await newFolder('keys'), 'issuer.json'));
  const app = await createServer({
    database: databaseConfig(clone.url, { DATABASE_POOL_SIZE: '6' }),
    tokens: issuer.rules,
    services: TEST_SERVICES,
    requestsPerMinute: 1_000_000,
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
  });
  await app.listen(0, '127.0.0.1');
  const url = `${(await app.getUrl()).replace('[::1]', '127.0.0.1')}/graphql`;
  const database = new pg.Client({ connectionString: clone.url });
  await database.connect();
  await database.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  const tokens = new Map<string, string>();
  for (const person of demoPeople) tokens.set(person.subject, await issuer.sign(person));
  return {
    url,
    app,
    issuer,
    database,
    databaseUrl: clone.url,
    tokenOf: (who) => tokens.get(who)!,
    ask: (who: string, question: string | DocumentNode, variables?: object) =>
      answered(url, tokens.get(who), { query: typeof question === 'string' ? question : print(question), variables }),
    close: async () => {
      await database.end();
      await app.close();
      await clone.drop();
    },
  };
}

async function answered<Data>(url: string, token: string | undefined, body: object): Promise<Answer<Data>> {
  const { status, text } = await post(url, token, body);
  return { status, ...(JSON.parse(text) as Omit<Answer<Data>, 'status'>) };
}
