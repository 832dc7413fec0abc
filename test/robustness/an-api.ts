import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { type LocalIssuer, localIssuer } from '@app/access';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { DEMO, PARTNERSHIPS } from '../../seeds/index.js';

/* eslint-disable @typescript-eslint/no-explicit-any */
export interface Sent {
  status: number;
  text: string;
  data: any;
  errors?: { message: string; path?: string[]; extensions: Record<string, any> & { code: string } }[];
  /** The code of the first error. */
  code?: string;
  headers: Headers;
}

/** Sends one operation with any token or none and gives the answer as it came. */
export async function send(url: string, token: string | undefined, query: string, variables?: object): Promise<Sent> {
  return sendBody(url, token, JSON.stringify({ query, variables }));
}

export async function sendBody(url: string, token: string | undefined, body: string): Promise<Sent> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body,
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text) as Pick<Sent, 'data' | 'errors'>;
  return {
    status: response.status,
    text,
    data,
    errors,
    code: errors?.[0]?.extensions.code,
    headers: response.headers,
  };
}

/** Asks as one person of the demo partnership. */
export type Ask = (query: string, variables?: object) => Promise<Sent>;

let folder: Promise<string> | undefined;
let issuer: Promise<LocalIssuer> | undefined;

/** Where this test file's keys are: a TRIVIUM_DATA. */
export const keysFolder = () => (folder ??= mkdtemp(join(tmpdir(), 'trivium-keys-')));
const keysFile = async () => join(await keysFolder(), 'issuer.json');

/** One issuer for a test file, so that a token outlives a restart of the API. */
export const keptIssuer = () => (issuer ??= keysFile().then((file) => localIssuer(DEMO.issuer, file)));

/** The key it signs with. */
export const keptKey = async () => JSON.parse(await readFile(await keysFile(), 'utf8')) as JWK;

export interface AnApi {
  url: string;
  /** health/live, health/ready */
  health(which: 'live' | 'ready'): Promise<number>;
  as(subject: string, partnershipId?: string): Promise<Ask>;
  close(): Promise<void>;
}

/** The API on a database that is already there; it can be closed and started again. */
export async function anApi(databaseUrl: string, env: Record<string, string> = {}): Promise<AnApi> {
  const { rules } = await keptIssuer();
  const app = await createServer({
    database: databaseConfig(databaseUrl, { DATABASE_POOL_SIZE: '6', ...env }),
    tokens: rules,
    requestsPerMinute: 1_000_000,
    logLevel: 'silent',
  });
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return { ...reach(`http://127.0.0.1:${port}`), close: () => app.close() };
}

/** How to reach an API that runs somewhere. */
export function reach(address: string): Omit<AnApi, 'close'> {
  const url = `${address}/graphql`;
  return {
    url,
    health: (which) =>
      fetch(`${address}/health/${which}`).then(
        ({ status }) => status,
        () => 0,
      ),
    as: async (subject, partnershipId = PARTNERSHIPS.demo) => {
      const token = await (await keptIssuer()).sign({ subject, partnershipId });
      return (query, variables) => send(url, token, query, variables);
    },
  };
}

/** Waits until it holds, without sleeping longer than it must; fails with what was waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, milliseconds = 15_000) {
  const deadline = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
