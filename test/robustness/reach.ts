import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JWK } from 'jose';
import pg from 'pg';
import { type LocalIssuer, localIssuer } from '@app/access';
import { DEMO, demoPeople, PARTNERSHIPS } from '../../seeds/index.js';
import { post, type Posted } from '../support/post.js';
import { newFolder } from '../support/test-folder.js';
import { cloneDatabase } from '../support/test-server.js';

export interface Sent extends Posted {
  data: any; // eslint-disable-line @typescript-eslint/no-explicit-any
  errors?: { message: string; path?: string[]; extensions: Record<string, unknown> & { code: string } }[];
  /** The code of the first error. */
  code?: string;
}

/** Sends one operation with any token or none and gives the answer as it came. */
export async function send(url: string, token: string | undefined, query: string, variables?: object): Promise<Sent> {
  return sendBody(url, token, JSON.stringify({ query, variables }));
}

export async function sendBody(url: string, token: string | undefined, body: string): Promise<Sent> {
  const posted = await post(url, token, body);
  const { data, errors } = JSON.parse(posted.text) as Pick<Sent, 'data' | 'errors'>;
  return { ...posted, data, errors, code: errors?.[0]?.extensions.code };
}

let folder: Promise<string> | undefined;
let issuer: Promise<LocalIssuer> | undefined;

/** Where this test file's keys are: a TRIVIUM_DATA. */
export const keysFolder = () => (folder ??= newFolder('keys'));
const keysFile = async () => join(await keysFolder(), 'issuer.json');

/** One issuer for a test file, so that a token outlives a restart of the API. */
export const keptIssuer = () => (issuer ??= keysFile().then((file) => localIssuer(DEMO.issuer, file)));

/** The key it signs with. */
export const keptKey = async () => JSON.parse(await readFile(await keysFile(), 'utf8')) as JWK;

export interface Reach {
  url: string;
  /** The status of health/live or health/ready; 0 when nobody answers. */
  health(which: 'live' | 'ready'): Promise<number>;
  /** Asks as somebody with an account: one of the demo people, or one that a test has added to the demo partnership. */
  ask(subject: string, query: string, variables?: object): Promise<Sent>;
}

/** An API that runs at an address and believes this file's tokens. */
export function reach(address: string): Reach {
  const url = `${address}/graphql`;
  return {
    url,
    health: (which) =>
      fetch(`${address}/health/${which}`).then(
        ({ status }) => status,
        () => 0,
      ),
    ask: async (subject, query, variables) => send(url, await tokenOf(subject), query, variables),
  };
}

const tokens = new Map<string, Promise<string>>();

function tokenOf(subject: string): Promise<string> {
  const { partnershipId } = demoPeople.find((person) => person.subject === subject) ?? {
    partnershipId: PARTNERSHIPS.demo,
  };
  const signed = tokens.get(subject) ?? keptIssuer().then((by) => by.sign({ subject, partnershipId }));
  tokens.set(subject, signed);
  return signed;
}

/** The demo in a database of the test's own. */
export interface DemoDatabase {
  url: string;
  /** A superuser, for arranging and for looking behind the API. */
  owner: pg.Client;
  drop(): Promise<void>;
}

export async function demoDatabase(): Promise<DemoDatabase> {
  const { url, drop } = await cloneDatabase('demo');
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`select set_config('app.partnership_id', $1, false)`, [PARTNERSHIPS.demo]);
  return { url, owner, drop: () => owner.end().then(drop) };
}
